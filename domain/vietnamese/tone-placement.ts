import { isSpelled, joinTone, readSyllable, splitTone, type ToneStyle } from './syllable.ts'

export type { ToneStyle } from './syllable.ts'

/** Moves the tone mark of an NFC word from one letter to another; each letter keeps its case. */
function moveMark(word: string, from: number, to: number): string {
  const { letter, tone } = splitTone(word[from]!)
  const letters = [...word]
  letters[from] = letter
  letters[to] = joinTone(word[to]!, tone)
  return letters.join('')
}

/**
 * The style that a syllable's tone mark follows: "ủy" old, "uỷ" new. Undefined where both styles write it the same way: most
 * syllables, and quý, hoàn, khuỷu, già, thuở among them.
 */
export function toneStyleOf(syllable: string): ToneStyle | undefined {
  const read = readSyllable(syllable)
  if (!read || read.old === read.new) return undefined
  return read.place === read.old ? 'old' : read.place === read.new ? 'new' : undefined
}

/**
 * A text with the tone marks of open oa, oe and uy placed in one style ("Uỷ ban" and "Ủy ban"). Case and every other
 * character stay; the length stays. A word that is not NFC is left alone.
 */
export function withToneStyle(text: string, style: ToneStyle): string {
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const written = toneStyleOf(word)
    if (!written || written === style || word !== word.normalize('NFC')) return word
    const { old, new: latest } = readSyllable(word)!
    return style === 'old' ? moveMark(word, latest, old) : moveMark(word, old, latest)
  })
}

/**
 * A syllable whose tone mark stands where neither style puts it, mended: "tòan" gives "toàn", "hùynh" "huỳnh", "qúy" "quý".
 * @param style decides for open oa, oe and uy alone
 * @returns undefined where the mark stands well, or mending would not make it a well-formed syllable
 */
export function misplacedTone(syllable: string, style: ToneStyle): string | undefined {
  const word = syllable.normalize('NFC')
  const read = readSyllable(word)
  if (!read || read.place < 0 || read.place === read.old || read.place === read.new || !isSpelled(read)) return undefined
  return moveMark(word, read.place, read[style])
}
