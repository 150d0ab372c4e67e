import { keystrokesOf } from './keystrokes.ts'
import { isCompound, listedSyllables, timesSeen } from './lexicon.ts'
import type { Word } from './read-words.ts'

// The longest syllable has nine keys (nghieengx, d9u7o7ng2), and one may be struck twice.
const mostKeys = 10

/**
 * What a row of Telex keys says, wherever the keys of its marks stand: its letters, which of them are marked, and the tone; "hoatj",
 * "hojat" and "chatas" are what hoạt and chất are. Undefined where two tones are among them.
 */
function telexForm(keys: string): string | undefined {
  let letters = ''
  let marked = ''
  let tone = ''
  let isPastVowel = false
  for (const key of keys) {
    if (isPastVowel && 'sfrxj'.includes(key)) {
      if (tone !== '' && tone !== key) return undefined
      tone = key
    } else if ((isPastVowel && (key === 'w' || ('aeo'.includes(key) && letters.includes(key)))) || (key === 'd' && letters[0] === 'd')) {
      if (!marked.includes(key)) marked += key
    } else {
      letters += key
      isPastVowel ||= 'aeiouy'.includes(key)
    }
  }
  return `${letters} ${[...marked].sort().join('')} ${tone}`
}

/** What a row of VNI keys says, wherever its digits stand: "nghie6m", "ngot5", "nhieu62". */
function vniForm(keys: string): string | undefined {
  const digits = [...new Set(keys.replace(/\D/g, ''))].sort().join('')
  return /[1-5].*[1-5]/.test(digits) ? undefined : `${keys.replace(/\d/g, '')} ${digits}`
}

type Spelled = { word: string; length: number }
const spelled: Record<'telex' | 'vni', { formOf: (keys: string) => string | undefined; index?: Map<string, Spelled> }> = { telex: { formOf: telexForm }, vni: { formOf: vniForm } }

/** The listed syllable that a row of keys spells, with at most one key too many. */
function spelledBy(keyboard: 'telex' | 'vni', keys: string): string | undefined {
  if (keys.length > mostKeys) return undefined
  const { formOf } = spelled[keyboard]
  const index = (spelled[keyboard].index ??= new Map([...listedSyllables].map((word) => {
    const typed = keystrokesOf(word)[keyboard]
    return [formOf(typed)!, { word, length: typed.length }]
  })))
  const form = formOf(keys)
  const found = form === undefined ? undefined : index.get(form)
  return found && keys.length <= found.length + 1 ? found.word : undefined
}

/** The syllable that letters with digits among or behind them spell by VNI, where the keyboard did not put them together: ngọt for "ngot5". */
export const spelledByVni = (keys: string): string | undefined => spelledBy('vni', keystrokesOf(keys).vni)

const isSupported = ({ before, after }: Word, meant: string): boolean =>
  (before !== undefined && (isCompound(before.key, meant) || timesSeen(before.key, meant) > 1)) || (after !== undefined && (isCompound(meant, after.key) || timesSeen(meant, after.key) > 1))

// Rows of keys that no other language writes: a letter with a Vietnamese mark, j at the end, "dd", "aa", "uw", "oong".
const plainlyTelex = /[^a-z]|j$|^dd|aa|[au]w|(?:oo|ee)(?:ng|nh|ch|c[sj])|^(?:kh|ng|nh).*(?:oo|ee|ow)/
const markAndTone = /(?:oo|ee|ow).*[sfrxj]|[sfrxj].*(?:oo|ee|ow)/

/**
 * The syllable that a word spells by Telex, where the keyboard left its keys as letters: "khoong", "thaasng", "hoatj", "nghiêmj". Where
 * its letters could be another language's ("has", "moon"), only if the meant one goes with a neighbour.
 * @param word no listed syllable, and no loanword that is known
 * @param isSurrounded whether a neighbour is no Vietnamese, either
 */
export function spelledByTelex(word: Word, isSurrounded: boolean): string | undefined {
  if (isSurrounded && !/[^a-z]/.test(word.key)) return undefined
  // "thaasng" has one key too many for tháng, and thấng is no word.
  const meant = spelledBy('telex', keystrokesOf(word.key).telex) ?? spelledBy('telex', keystrokesOf(word.key.replace(/([aeo])\1/, '$1')).telex)
  if (meant === undefined || meant === word.key) return undefined
  return plainlyTelex.test(word.key) || markAndTone.test(word.key) || isSupported(word, meant) ? meant : undefined
}

/**
 * The syllable that lost its tone before a final stop, where what is left is a foreign word: "giám sat", "chat lượng". Only where the
 * whole makes a word of the dictionary that was also read, and what is written was never read there.
 */
export function withToneLost({ key, before, after }: Word, alike: readonly string[]): string | undefined {
  if (!/^[a-z]+[cpt]$/.test(key)) return undefined
  if ((before && timesSeen(before.key, key) > 0) || (after && timesSeen(key, after.key) > 0)) return undefined
  return alike.find((meant) => (before && isCompound(before.key, meant) && timesSeen(before.key, meant) > 1) || (after && isCompound(meant, after.key) && timesSeen(meant, after.key) > 1))
}
