import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDocument } from '#domain/meetings/read-document.ts'
import { understand } from '#domain/meetings/understand.ts'

/** What a measure counted: how much was expected, how much was found, how much of both is the same. */
export type Count = { hit: number; expected: number; found: number }
export type Scores = Record<string, Count>

type ExpectedFinding = { start: number; end: number; kind: string; suggestion: string | null }
type ExpectedParticipant = { name: string; positions: string[]; organisation: string | null; role: string; roles: string[] }
type Expected = {
  date: string | null; dateEnd?: string | null; publishedOn?: string; participants: ExpectedParticipant[]; unnamedGroups: string[]; chairs: string[]
  expectedProofreadingFindings: ExpectedFinding[]
}

const examples = join(import.meta.dirname, '../domain/meetings/examples')
// Told of the whole text, or asked of the encoding, not of the words.
const notScored = new Set(['legacy-encoding', 'decomposed-unicode', 'word-bullet'])

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

/** One way of writing for what is one: case, hòa/hoà (the tone mark goes to the end of its word), spaces and a sign at the end do not count. */
const plain = (text: string | null | undefined): string =>
  (text ?? '').normalize('NFD').replace(/[\p{L}\p{M}]+/gu, (word) => word.replace(tones, '') + (word.match(tones) ?? []).join('')).normalize('NFC').toLowerCase().replace(/\s+/g, ' ').replace(/[ .,;:]+$/, '').trim()

const threeDaysAfter = (day: string): string => new Date(Date.parse(day) + 3 * 86_400_000).toISOString().slice(0, 10)

function countSame(expected: readonly string[], found: readonly string[]): number {
  const left = [...found]
  return expected.filter((one) => {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
}

/** Scores every report of a folder of domain/meetings/examples against the answers beside it. */
export async function scoreReports(folder: string): Promise<{ scores: Scores; files: { file: string; missed: string[] }[] }> {
  const scores: Scores = {}
  const files = []
  const path = join(examples, folder)
  for (const file of readdirSync(path).filter((name) => /^(\d{2,3}|seed-report)\.json$/.test(name)).sort()) {
    files.push({ file, missed: await scoreReport(join(path, file), scores) })
  }
  return { scores, files }
}

async function scoreReport(labels: string, scores: Scores): Promise<string[]> {
  const expected = JSON.parse(readFileSync(labels, 'utf8')) as Expected & Record<string, unknown>
  const bytes = readFileSync(labels.replace(/json$/, 'txt'))
  const { text, proposal, findings } = understand(await readDocument({ name: labels, bytes }), { publishedOn: expected.publishedOn ?? threeDaysAfter(expected.dateEnd ?? expected.date ?? '2026-11-22') })
  const missed: string[] = []
  const add = (name: string, { hit, expected: wanted, found }: Count, told: unknown = '') => {
    const count = (scores[name] ??= { hit: 0, expected: 0, found: 0 })
    count.hit += hit
    count.expected += wanted
    count.found += found
    if (hit < wanted || hit < found) missed.push(`${name} ${hit}/${wanted}/${found} ${typeof told === 'string' ? told : JSON.stringify(told)}`)
  }
  const lists = (name: string, wanted: readonly (string | null)[], found: readonly (string | null)[]) => {
    const [all, got] = [wanted.map(plain), found.map(plain)]
    add(name, { hit: countSame(all, got), expected: all.length, found: got.length }, { missing: wanted.filter((_, index) => !got.includes(all[index]!)), extra: found.filter((_, index) => !all.includes(got[index]!)) })
  }

  lists('participants', expected.participants.map(({ name }) => name), proposal.participants.map(({ name }) => name))
  for (const person of expected.participants) {
    const found = proposal.participants.find(({ name }) => plain(name) === plain(person.name))
    lists('positions', person.positions, found?.positions ?? [])
    add('roles', { hit: found?.role === person.role ? 1 : 0, expected: 1, found: found ? 1 : 0 }, `${person.name}: ${found?.role} for ${person.role}`)
    lists('allRoles', person.roles, found?.roles ?? [])
    add('organisations', { hit: found && plain(found.organisation) === plain(person.organisation) ? 1 : 0, expected: 1, found: found ? 1 : 0 }, `${person.name}: ${found?.organisation} for ${person.organisation}`)
  }
  for (const invented of proposal.participants.filter(({ name }) => !expected.participants.some((one) => plain(one.name) === plain(name)))) {
    lists('positions', [], invented.positions)
    for (const name of ['roles', 'organisations']) add(name, { hit: 0, expected: 0, found: 1 }, `${invented.name} is nobody`)
  }
  lists('groups', expected.unnamedGroups, proposal.unnamedGroups.map(({ value }) => value))
  for (const field of ['title', 'lead', 'date', 'dateEnd', 'timeOfDay', 'place', 'eventType'] as const) {
    if (!(field in expected)) continue
    const [wanted, got] = [expected[field] as string | null, proposal[field]?.value]
    add(field, { hit: plain(got) === plain(wanted) ? 1 : 0, expected: 1, found: 1 }, `“${got}” for “${wanted}”`)
  }
  lists('chairs', expected.chairs, proposal.chairs)
  const repaired = labels.replace(/json$/, 'nfc.txt')
  if (existsSync(repaired)) add('repairedText', { hit: text.trim() === readFileSync(repaired, 'utf8').trim() ? 1 : 0, expected: 1, found: 1 })

  const wanted = expected.expectedProofreadingFindings.filter(({ kind }) => !notScored.has(kind))
  const found = findings.filter(({ kind, severity }) => severity !== 'hint' && !notScored.has(kind))
  const used = new Set<number>()
  for (const want of wanted) {
    const at = found.findIndex((one, index) => !used.has(index) && one.start < want.end && want.start < one.end)
    const finding = found[at]
    if (finding) used.add(at)
    const words = `“${text.slice(want.start, want.end)}” (${want.kind})`
    add('findings', { hit: finding ? 1 : 0, expected: 1, found: finding ? 1 : 0 }, words)
    add('kinds', { hit: finding?.kind === want.kind ? 1 : 0, expected: 1, found: 1 }, `${words}: ${finding?.kind}`)
    const fixed = finding && text.slice(0, finding.start) + (finding.suggestions[0] ?? '') + text.slice(finding.end)
    add('suggestions', { hit: fixed === text.slice(0, want.start) + (want.suggestion ?? '') + text.slice(want.end) ? 1 : 0, expected: 1, found: 1 }, `${words}: “${finding?.suggestions.slice(0, 4).join('”, “')}” for “${want.suggestion}”`)
  }
  found.forEach((one, index) => {
    if (!used.has(index)) add('findings', { hit: 0, expected: 0, found: 1 }, `“${text.slice(Math.max(0, one.start - 20), one.end + 20).replace(/\n/g, ' ')}” ${one.kind} “${text.slice(one.start, one.end)}” → ${one.suggestions.slice(0, 3).join(', ')}`)
  })
  return missed
}

/** Recall, precision and F1 of a count; what was not asked for and not found is right. */
export function ratios({ hit, expected, found }: Count): { recall: number; precision: number; f1: number } {
  const recall = expected ? hit / expected : 1
  const precision = found ? hit / found : expected ? 0 : 1
  return { recall, precision, f1: recall + precision ? (2 * recall * precision) / (recall + precision) : 0 }
}

if (import.meta.main) {
  const folders = process.argv.slice(2).filter((one) => one !== '--each')
  for (const folder of folders.length ? folders : ['given', 'written']) {
    const { scores, files } = await scoreReports(folder)
    if (process.argv.includes('--each')) for (const { file, missed } of files) console.log(`${folder}/${file}${missed.map((one) => `\n  ${one}`).join('')}`)
    console.log(`\n${folder}: ${files.length} reports`)
    console.table(Object.fromEntries(Object.entries(scores).map(([name, count]) => [name, { ...count, ...Object.fromEntries(Object.entries(ratios(count)).map(([key, value]) => [key, value.toFixed(3)])) }])))
  }
}
