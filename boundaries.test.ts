import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = import.meta.dirname
const skipped = new Set(['node_modules', '.next', '.data', '.git', 'generated', 'test-results'])

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    skipped.has(entry.name) ? [] : entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [relative(root, join(folder, entry.name))],
  )
}

const files = filesUnder(root)
const code = files.filter((file) => /\.(ts|tsx|mjs)$/.test(file) && file !== 'next-env.d.ts')
const text = (file: string) => readFileSync(join(root, file), 'utf8')
/** Comments may name what code may not do. */
const withoutComments = (source: string) => source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
const mentions = (pattern: RegExp, among = code) => among.filter((file) => file !== 'boundaries.test.ts' && pattern.test(withoutComments(text(file))))

test('process.env is read in env.ts, and by what starts other processes', () => {
  const starters = ['env.ts', 'playwright.config.ts', 'e2e/server.ts', 'server/embedded-postgres.ts']
  expect(mentions(/process\.env/).filter((file) => !starters.includes(file) && !file.startsWith('tools/'))).toEqual([])
})

test("'use server' stands in files named actions.ts alone", () => {
  expect(mentions(/['"]use server['"]/).filter((file) => !/(^|\/)actions\.ts$/.test(file))).toEqual([])
})

test('every actions.ts asks who it is that writes', () => {
  expect(code.filter((file) => /(^|\/)actions\.ts$/.test(file) && !/currentEditor|asEditor|requireEditor|signInWithPassword|signOut/.test(text(file)))).toEqual([])
})

test('raw SQL stands in domain/search, prisma and tools', () => {
  const allowed = /^(domain\/search|prisma|tools|server\/(migrate|embedded-postgres)|e2e)/
  expect(mentions(/\$(queryRaw|executeRaw)|from 'pg'/).filter((file) => !allowed.test(file) && !file.includes('.test.'))).toEqual([])
})

test('no file has a name that says nothing', () => {
  const banned = /(^|\/)(utils?|helpers?|services?|common|manager|index|misc|shared|lib)(\.[a-z.]+)?(\/|$)/
  expect(files.filter((file) => banned.test(file))).toEqual([])
})

test('no hand-written file is over 300 lines', () => {
  const written = files.filter((file) => /\.(ts|tsx|mjs|css|md|sh|prisma)$/.test(file) || file === '.ci/run')
  const long = written.filter((file) => file !== 'prisma/schema.prisma' && text(file).split('\n').length > 301)
  expect(long).toEqual([])
})

test('nothing points outside the repository', () => {
  const written = files.filter((file) => /\.(ts|tsx|mjs|css|md|json|sh|sql|prisma)$/.test(file) || file === '.ci/run')
  expect(written.filter((file) => file !== 'boundaries.test.ts' && /\.\.\/shared|\/work\//.test(text(file)))).toEqual([])
})

/** What a file imports at run time, as paths from the root; packages and types left out. */
function imports(file: string): string[] {
  const source = withoutComments(text(file))
  const specifiers = [...source.matchAll(/^\s*(?:import|export)\s+(?!type\b)(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm), ...source.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)].map((match) => match[1]!)
  return specifiers.flatMap((specifier) => {
    const path = specifier.startsWith('#') ? specifier.slice(1) : specifier.startsWith('.') ? join(dirname(file), specifier) : undefined
    return path && existsSync(join(root, path)) && /\.(ts|tsx)$/.test(path) ? [path] : []
  })
}

/** Everything that an entry reaches, each with the way to it. */
function reached(entry: string): Map<string, string[]> {
  const ways = new Map([[entry, [entry]]])
  for (const [file, way] of ways) for (const next of imports(file)) if (!ways.has(next)) ways.set(next, [...way, next])
  return ways
}

describe('readers’ pages', () => {
  const entries = code.filter((file) => file.startsWith('app/[locale]/(portal)/') && /\/(page|layout|template|loading|error|not-found|default)\.tsx$/.test(file))

  test('are there', () => expect(entries.length).toBeGreaterThan(2))

  test.each(entries)('%s reaches no client component, session, cookie or other newsroom code', (entry) => {
    const forbidden = [...reached(entry)].filter(([file]) => /^\s*['"]use client['"]/m.test(text(file)) || /(^auth\.ts$|\(newsroom\)|components\/newsroom|\/desk\.ts$)/.test(file) || /from 'next\/(link|image|navigation|headers)'/.test(withoutComments(text(file))))
    expect(forbidden.map(([, way]) => way.join(' → '))).toEqual([])
  })

  test.each(entries)('%s reaches the database through what reads published content alone', (entry) => {
    const ways = [...reached(entry)].filter(([file]) => file === 'prisma/client.ts').map(([, way]) => way)
    for (const way of ways) expect(way.some((file) => /^domain\/.*\/(read[a-z-]*|search|resolve|feed)\.ts$/.test(file)), way.join(' → ')).toBe(true)
  })
})

test.each(code.filter((file) => file.startsWith('app/[locale]/(newsroom)/') && file.endsWith('/page.tsx')))('%s hands its client components the texts that they say', (page) => {
  const names = (source: string | undefined) => [...(source ?? '').matchAll(/'(\w+)'/g)].map((match) => match[1]!)
  const said = [...reached(page).keys()].flatMap((file) => [...text(file).matchAll(/useTranslations\(('\w+')\)/g)].flatMap((match) => names(match[1])))
  const handed = names(/\b(?:texts|namespaces)=\{\[(.*?)\]\}/.exec(text(page))?.[1])
  // What every form says is handed over with whatever else is.
  const base = text(page).includes('<ClientTexts') || handed.length > 0 ? ['issues', 'newsroom'] : []
  expect(said.filter((name) => ![...handed, ...base].includes(name))).toEqual([])
  expect(handed.filter((name) => !said.includes(name))).toEqual([])
})

test('what is generated or secret is not in the repository', () => {
  if (!existsSync(join(root, '.git'))) return
  const tracked = execFileSync('git', ['-c', `safe.directory=${root}`, 'ls-files'], { cwd: root, encoding: 'utf8' }).split('\n')
  expect(tracked.filter((file) => /^(\.data|\.next|node_modules|prisma\/generated|test-results)\//.test(file) || /\.env($|\.)/.test(file))).toEqual([])
})
