import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tokens } from '#domain/vietnamese/segment.ts'
import { boundary, boundarySigns } from '#domain/vietnamese/proofreading/boundaries.ts'
import { isWellFormed } from '#domain/vietnamese/syllable.ts'
import { withToneStyle } from '#domain/vietnamese/tone-placement.ts'

const root = join(import.meta.dirname, '..')
const lexicon = join(root, 'domain/vietnamese/proofreading/lexicon')
const examples = join(root, 'domain/meetings/examples')

const filesOf = (folder: string, form: RegExp): string[] => (existsSync(folder) ? readdirSync(folder).filter((name) => form.test(name)).sort().map((name) => join(folder, name)) : [])

/** All the strings of a JSON value that are long enough to be prose. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.includes(' ') ? [value] : []
  return value && typeof value === 'object' ? Object.values(value).flatMap(stringsOf) : []
}

/** The texts that the model learns from: correct prose that the project owns. The prose that measures false alarms is not among them. */
function sources(): string[] {
  const corrected = ['given', 'written'].flatMap((name) => filesOf(join(examples, name), /^[\w-]+\.json$/)).map((file) => [file.replace('.json', '.corrected.txt'), file.replace('.json', '.nfc.txt'), file.replace('.json', '.txt')].find((one) => existsSync(one))!)
  return [
    ...filesOf(join(lexicon, 'corpus'), /\.txt$/).map((file) => readFileSync(file, 'utf8')),
    ...corrected.filter((file) => !file.includes('seed-report')).map((file) => readFileSync(file, 'utf8')),
    ...filesOf(join(root, 'prisma/seed/demo'), /^(?:stories|sections)\.json$/).flatMap((file) => stringsOf(JSON.parse(readFileSync(file, 'utf8')))),
    readFileSync(join(root, 'docs/editors.vi.md'), 'utf8'),
    ...filesOf(join(root, 'messages/vi'), /\.json$/).flatMap((file) => stringsOf(JSON.parse(readFileSync(file, 'utf8')))).map((text) => text.replace(/\{[^{}]*\}/g, '·')),
    // A phrase is no clause: what bounds it is not known.
    ...(JSON.parse(readFileSync(join(lexicon, 'phrases.json'), 'utf8')) as string[]).map((phrase) => `·${phrase}·`),
  ]
}

const compounds = new Map(Object.entries(JSON.parse(readFileSync(join(lexicon, 'compounds.json'), 'utf8')) as Record<string, string>).map(([first, seconds]) => [first, new Set(seconds.split(' '))]))

/** How seldom each word stands outside of compounds: thirds of the natural logarithm of its share alone, smoothed. */
function bindingsOf(words: Map<string, number>, pairs: Map<string, Map<string, number>>): Map<string, number> {
  const bound = new Map<string, number>()
  for (const [first, followers] of pairs) {
    for (const [second, times] of followers) {
      if (!compounds.get(first)?.has(second)) continue
      for (const word of [first, second]) bound.set(word, (bound.get(word) ?? 0) + times)
    }
  }
  return new Map([...words].map(([word, times]) => [word, Math.round(-3 * Math.log((Math.max(0, times - (bound.get(word) ?? 0)) + 0.6) / (times + 2)))]))
}

const power = (times: number): number => Math.min(35, Math.round(2 * Math.log2(times)))

/** Counts words and their neighbours, within a line and not across punctuation, all in lower case and the old style of tone marks. */
function count(texts: string[]): { words: Map<string, number>; pairs: Map<string, Map<string, number>>; total: number } {
  const words = new Map<string, number>()
  const pairs = new Map<string, Map<string, number>>()
  let total = 0
  for (const text of texts) {
    let before: string = boundary.start
    let isName = false
    const pair = (word: string) => {
      if (before === '' || (before === boundary.start && word === boundary.end)) return
      const followers = pairs.get(before) ?? pairs.set(before, new Map()).get(before)!
      followers.set(word, (followers.get(word) ?? 0) + 1)
    }
    for (const token of tokens(text.normalize('NFC'))) {
      if (token.kind === 'space' && !token.text.includes('\n')) continue
      const word = token.kind === 'word' ? withToneStyle(token.text.toLowerCase(), 'old') : ''
      const isCapital = token.text !== token.text.toLowerCase()
      if (word && isWellFormed(word)) {
        words.set(word, (words.get(word) ?? 0) + 1)
        total++
        // Names teach nothing about words.
        if (!(isCapital && isName)) pair(word)
        before = word
        isName = isCapital
      } else {
        const isBoundary = token.kind === 'space' || boundarySigns.has(token.text)
        if (isBoundary) pair(boundary.end)
        before = isBoundary ? boundary.start : ''
        isName = false
      }
    }
  }
  return { words, pairs, total }
}

/**
 * Builds the model of word pairs that the proofreader ranks by, and writes it as compact JSON: `seen` has the followers of each
 * word, `words` the words by how often they stand, each with a digit for how seldom alone; times are powers of √2, in base 36 after
 * a follower.
 */
function build(): void {
  const { words, pairs, total } = count(sources())
  const seen = Object.fromEntries([...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([first, followers]) => [first, [...followers].sort(([a], [b]) => (a < b ? -1 : 1)).map(([second, times]) => second + power(times).toString(36)).join(' ')]))
  const bindings = bindingsOf(words, pairs)
  const byPower: Record<string, string> = {}
  for (const [word, times] of [...words].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const entry = word + bindings.get(word)!.toString(36)
    byPower[power(times)] = byPower[power(times)] ? `${byPower[power(times)]} ${entry}` : entry
  }
  writeFileSync(join(lexicon, 'word-pairs.json'), `${JSON.stringify({ total, words: byPower, seen })}\n`)
  console.log(`${total} words, ${words.size} different, ${[...pairs.values()].reduce((sum, followers) => sum + followers.size, 0)} pairs`)
}

build()
