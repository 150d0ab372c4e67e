import { eachSentence, eachToken, tokens, type Span, type Token } from '#domain/vietnamese/segment.ts'
import { fold } from '#domain/vietnamese/fold.ts'

/** A word, number or sign of a report. `key` is what lexicons are looked up by: lower case, hòa for hoà. */
export type Word = Span & { text: string; key: string; kind: 'word' | 'number' | 'sign'; isCapital: boolean; isGlued: boolean }

/** A stretch of words, half open, by index. */
export type Range = { from: number; to: number }

/** A text taken apart. Sentences never go over the end of a line, and very long ones are cut. */
export type Reading = { text: string; words: Word[]; sentences: Range[]; lines: Range[] }

const placed: Record<string, string> = {
  oà: 'òa', oá: 'óa', oả: 'ỏa', oã: 'õa', oạ: 'ọa', oè: 'òe', oé: 'óe', oẻ: 'ỏe', oẽ: 'õe', oẹ: 'ọe', uỳ: 'ùy', uý: 'úy', uỷ: 'ủy', uỹ: 'ũy', uỵ: 'ụy',
}

/** A word as lexicons hold it: lower case, with the tone mark where the older spelling puts it (ủy, hòa). */
export function keyOf(word: string): string {
  if (word.length > 20) return word
  const lower = word.toLowerCase()
  const tail = placed[lower.slice(-2)]
  return tail && !(lower.at(-2) === 'u' && lower.at(-3) === 'q') ? lower.slice(0, -2) + tail : lower
}

// What is longer is no sentence that a person wrote; it is cut, so that reading stays linear whatever the text is.
const longestSentence = 1500

/** Most words and signs that are read. Ten megabytes of prose have fewer; a file of nothing but signs has many more, and says nothing. */
const mostWords = 2_500_000
/** Most words that are remembered while a text is read; Vietnamese has some 7000 syllables. */
const mostForms = 50_000

type Form = Pick<Word, 'text' | 'key' | 'kind' | 'isCapital'>

/** What a word or sign is wherever it stands. */
function formOf(token: Token): Form {
  const { text } = token
  if (token.kind === 'word') return { text, key: keyOf(text), kind: 'word', isCapital: /^\p{Lu}/u.test(text) }
  return { text, key: text, kind: token.kind === 'number' ? 'number' : 'sign', isCapital: false }
}

/** Takes a report apart into words, sentences and lines. White space is left out of the words. */
export function readWords(text: string): Reading {
  const words: Word[] = []
  // Most come back hundreds of times in a text, and are read and kept once.
  const forms = new Map<string, Form>()
  let wordEnd = -1
  for (const token of eachToken(text)) {
    if (token.kind === 'space') continue
    if (words.length === mostWords) break
    let form = forms.get(token.text)
    if (!form) {
      if (forms.size === mostForms) forms.clear()
      forms.set(token.text, (form = formOf(token)))
    }
    words.push({ start: token.start, end: token.end, text: form.text, kind: form.kind, key: form.key, isCapital: form.isCapital, isGlued: wordEnd === token.start })
    wordEnd = token.end
  }
  const reading: Reading = { text, words, sentences: [], lines: [] }
  let at = 0
  let lineEnd = -1
  for (const sentence of eachSentence(text)) {
    if (at === words.length) break
    const from = at
    while (at < words.length && words[at]!.start < sentence.end) at++
    if (at === from) continue
    for (let start = from; start < at; start += longestSentence) reading.sentences.push({ from: start, to: Math.min(at, start + longestSentence) })
    const isSameLine = lineEnd >= 0 && !/[\n\r\u2028\u2029]/.test(text.slice(lineEnd, words[from]!.start))
    const line = reading.lines.at(-1)
    if (isSameLine && line) line.to = at
    else reading.lines.push({ from, to: at })
    lineEnd = words[at - 1]!.end
  }
  return reading
}

/** The text of some words, exactly as written. */
export function textOf(reading: Reading, range: Range): string {
  return range.to > range.from ? reading.text.slice(reading.words[range.from]!.start, reading.words[range.to - 1]!.end) : ''
}

/** Where some words stand in the text. */
export function spanOf(reading: Reading, range: Range): Span {
  return { start: reading.words[range.from]!.start, end: reading.words[range.to - 1]!.end }
}

/** Phrases to look up, as a tree of word keys. */
export type Phrases = { next: Map<string, Phrases>; entry: number }

/** Builds a tree from phrases; with `folded`, marks do not count, so that "Phat biểu" is found as well. */
export function phrases(list: readonly string[], folded = false): Phrases {
  const root: Phrases = { next: new Map(), entry: -1 }
  list.forEach((phrase, index) => {
    let node = root
    for (const { text, kind } of tokens(phrase)) {
      if (kind === 'space') continue
      const key = folded ? fold(text) : keyOf(text)
      let child = node.next.get(key)
      if (!child) node.next.set(key, (child = { next: new Map(), entry: -1 }))
      node = child
    }
    if (node.entry < 0) node.entry = index
  })
  return root
}

/** The longest phrase that begins with a word: how many words it has (0: none) and its place in the list. */
export function longestAt(tree: Phrases, words: readonly Word[], at: number, end: number, folded = false): { length: number; entry: number } {
  let node: Phrases | undefined = tree
  let best = { length: 0, entry: -1 }
  for (let index = at; index < end; index++) {
    const key: string = words[index]!.key
    node = node.next.get(folded && key.length <= 20 ? fold(key) : key)
    if (!node) break
    if (node.entry >= 0) best = { length: index - at + 1, entry: node.entry }
  }
  return best
}

/** How many words the longest phrase has that begins with a word; 0 where none does. */
export function lengthAt(tree: Phrases, words: readonly Word[], at: number, end: number, folded = false): number {
  return longestAt(tree, words, at, end, folded).length
}
