import { Client } from 'pg'

/** Database names are made by our own tools; anything else is a mistake there. */
function quoted(name: string): string {
  if (!/^[a-z0-9_]+$/.test(name)) throw new Error(`not a name of a database: ${name}`)
  return `"${name}"`
}

async function administer(adminUrl: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl, application_name: 'toa-soan-copies' })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** The connection string of another database on the same server. */
export function urlOfDatabase(adminUrl: string, name: string): string {
  const url = new URL(adminUrl)
  url.pathname = `/${name}`
  return url.href
}

/**
 * Makes a database, empty or as a copy of another that nobody is connected to. For tests and tools.
 * @param adminUrl a server, as a user that may create databases
 * @returns the connection string of the new database
 */
export async function createDatabase(adminUrl: string, name: string, template = 'template1'): Promise<string> {
  await administer(adminUrl, `CREATE DATABASE ${quoted(name)} TEMPLATE ${quoted(template)}`)
  return urlOfDatabase(adminUrl, name)
}

/** Drops a database, and the connections to it, if it is there. */
export function dropDatabase(adminUrl: string, name: string): Promise<void> {
  return administer(adminUrl, `DROP DATABASE IF EXISTS ${quoted(name)} WITH (FORCE)`)
}
