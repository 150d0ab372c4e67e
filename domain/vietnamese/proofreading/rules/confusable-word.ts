import { withToneStyle } from '../../tone-placement.ts'
import { betterWord, survey } from '../better-word.ts'
import { cuedWord } from '../cues.ts'
import { type Finding, type FindingKind, keepCase } from '../finding.ts'
import { confusedPhrases, foreignWords, isCompound, listedSyllables } from '../lexicon.ts'
import { isNamePart, type Reading, type Word } from '../read-words.ts'

const firstWords = new Map<string, Set<number>>()
for (const phrase of confusedPhrases.keys()) {
  const words = phrase.split(' ')
  firstWords.set(words[0]!, (firstWords.get(words[0]!) ?? new Set()).add(words.length))
}

/** Whether a phrase only seems to stand there, its end or its beginning belonging to the next word: "cũng | cố gắng". */
function isMeeting(phrase: readonly Word[], meant: string): boolean {
  const [first, last] = [phrase[0]!, phrase.at(-1)!]
  const [firstMeant, lastMeant] = [meant.slice(0, meant.indexOf(' ')), meant.slice(meant.lastIndexOf(' ') + 1)]
  if (isCompound(last.key, last.keyAfter) && (last.key === lastMeant || !isCompound(lastMeant, last.keyAfter))) return true
  return isCompound(first.keyBefore, first.key) && (first.key === firstMeant || !isCompound(first.keyBefore, firstMeant))
}

/** Phrases of the table that begin with a word, the longest that matches. */
function phraseAt(word: Word): { words: Word[]; meant: string } | undefined {
  const lengths = firstWords.get(word.key)
  if (!lengths) return undefined
  for (const length of [...lengths].sort((a, b) => b - a)) {
    const words: Word[] = [word]
    while (words.length < length && words.at(-1)!.after) words.push(words.at(-1)!.after!)
    const meant = words.length === length ? confusedPhrases.get(words.map(({ key }) => key).join(' ')) : undefined
    if (meant !== undefined && !isMeeting(words, meant) && !words.slice(1).some((one) => isNamePart(one) && one.capital !== 'none' && !one.isHeading)) return { words, meant }
  }
  return undefined
}

/**
 * Words that exist but are not meant: "bám xát" for "bám sát". First a table of phrases that are often mistaken; then every word
 * is weighed against those that one slip or one mistaken sound makes of it: where another fits its neighbours far better, by the
 * dictionary of compounds and the pairs of words read in our own texts, and what is written does not fit at all, that is said.
 */
export function* confusableWords(reading: Reading): Generator<Finding> {
  // Of two neighbours that both could be mended, the one that gains more is the wrong one.
  let before: Gain | undefined
  let one: Gain | undefined
  for (const after of betterWords(reading)) {
    if (one && gainsMost(before, one, after)) yield one.finding
    before = one
    one = after
  }
  if (one && gainsMost(before, one, undefined)) yield one.finding
}

/** What may be a slip, and how much the text gains where it is mended. */
type Gain = { finding: Finding; gain: number }

const gainsMost = (before: Gain | undefined, { finding, gain }: Gain, after: Gain | undefined): boolean =>
  !(before && finding.start - before.finding.end <= 1 && before.gain >= gain) && !(after && after.finding.start - finding.end <= 1 && after.gain > gain)

function* betterWords(reading: Reading): Generator<Gain> {
  const told = (start: number, end: number, meant: string, gain: number, kind: FindingKind = 'confusable-word'): Gain => {
    const written = reading.text.slice(start, end)
    return { finding: { start, end, kind, severity: 'error', message: kind === 'confusable-word' ? 'confusableWord' : 'misspelledSyllable', values: { written }, suggestions: [keepCase(written, withToneStyle(meant, reading.toneStyle))] }, gain }
  }
  const whole = survey(reading.words)
  const lastLine = reading.text.trimEnd().lastIndexOf('\n')
  let coveredTo = 0
  for (const word of reading.words) {
    const phrase = phraseAt(word)
    if (phrase && word.start >= coveredTo) {
      coveredTo = phrase.words.at(-1)!.end
      const meant = phrase.meant.split(' ')
      const isListed = phrase.words.every(({ key }, at) => key === meant[at] || listedSyllables.has(key))
      yield told(word.start, coveredTo, phrase.meant, 100, isListed ? 'confusable-word' : 'misspelled-syllable')
    }
    if (word.start < coveredTo || word.isJoined || word.key.length < 2 || !listedSyllables.has(word.key) || foreignWords.has(word.key) || /^p[^h]/.test(word.key)) continue
    if (word.capital !== 'none' && !word.isHeading && (!word.isFirst || isNamePart(word) || word.capital === 'all')) continue
    // A name in capitals under the text: "SƠN THA".
    if (word.isHeading && lastLine > 0 && word.start > lastLine) continue
    if (reading.options.dictionary?.has(word.text.toLowerCase())) continue
    const cued = cuedWord(word, reading.text)
    const better = cued === undefined ? betterWord(word, whole) : { meant: cued, gain: 50 }
    if (better && better.meant !== word.key) yield told(word.start, word.end, better.meant, better.gain)
  }
}

