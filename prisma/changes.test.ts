import { expect, test } from 'vitest'
import { announce } from '#domain/changes/announce.ts'
import { testDatabase } from '#domain/testing/database.ts'
import { write } from '#domain/write.ts'
import { env } from '#env.ts'
import { followChanges } from './changes.ts'
import { database } from './client.ts'

await testDatabase()

/** Follows changes, and notes all that is told. */
async function follower() {
  const told: string[][] = []
  const states: (boolean | 'missed')[] = []
  const { stop } = await followChanges(env().DATABASE_URL!, {
    changed: (changes) => told.push(...changes.map(({ topics }) => topics)),
    missed: () => states.push('missed'),
    following: (is) => { if (states.at(-1) !== is) states.push(is) },
  })
  return { told, states, stop }
}

const loseConnections = () => database().$queryRaw`SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity WHERE application_name = 'toa-soan changes' AND datname = current_database()`

test('every follower hears of a change once it is committed, and of none that was undone', async () => {
  const followers = await Promise.all([follower(), follower()])
  await write((transaction) => announce(transaction, ['articles', 'article:1', 'articles']))
  await expect(write(async (transaction) => { await announce(transaction, ['settings']); throw new Error('undone') })).rejects.toThrow('undone')
  await write((transaction) => announce(transaction, ['sections']))
  for (const { told } of followers) await expect.poll(() => told).toEqual([['articles', 'article:1'], ['sections']])
  await Promise.all(followers.map(({ stop }) => stop()))
})

test('changes made side by side are told in the order of their commits, all of them', async () => {
  const { told, stop } = await follower()
  await Promise.all(Array.from({ length: 30 }, (_, number) => write((transaction) => announce(transaction, [`article:${number}`]))))
  await expect.poll(() => told.length).toBe(30)
  const ids = await database().change.findMany({ orderBy: { id: 'desc' }, take: 30 })
  expect(told).toEqual(ids.reverse().map(({ topics }) => topics))
  await stop()
})

test('who lost the connection says so, and catches up', async () => {
  const { told, states, stop } = await follower()
  await loseConnections()
  await expect.poll(() => states).toContain(false)
  await write((transaction) => announce(transaction, ['article:7']))
  await expect.poll(() => told).toEqual([['article:7']])
  expect(states).toEqual([true, false, true])
  await stop()
})

test('who was away for longer than changes are kept is told that some were missed', async () => {
  const { told, states, stop } = await follower()
  await database().change.create({ data: { topics: ['article:8'], at: new Date(Date.now() - 23.5 * 3_600_000) } })
  await expect.poll(() => states).toContain('missed')
  expect(told).toEqual([])
  await stop()
})
