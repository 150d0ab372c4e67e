/** Where the tone mark of an open oa, oe or uy stands. Old: hòa, khỏe, ủy. New: hoà, khoẻ, uỷ. */
export type ToneStyle = 'old' | 'new'

/** The six tones, by the names that Vietnamese schools give them. */
export const tones = ['ngang', 'huyền', 'hỏi', 'ngã', 'sắc', 'nặng'] as const
export type Tone = (typeof tones)[number]

/** A syllable taken apart: "nghiêng" is ngh + iêng, "gì" is gi + i, "quốc" is qu + ôc. All lower case, NFC, without tone marks. */
export type Syllable = { onset: string; rhyme: string; tone: Tone }

export const onsets = ['', ...'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ')]

// Rhymes as they are written after any onset but qu. Rare ones that only imitate a sound or came with a loanword are in, too.
export const rhymes = `
  a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
  i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu y yêm yên yêng yêt yêu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeng oeo oep oet oi om on ong ooc oong op ot
  ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
  u ua uân uâng uât uây uc uê uêch uênh uêu ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu
  ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
`.trim().split(/\s+/)

// After qu, whose u is the glide that others write with their rhyme: oan is quan, uyên is quyên.
const rhymesAfterQu = `
  a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc ân âng ât âu ây e en eo et ê êch ên ênh êt êu
  i ich in inh it ôc ông ơ ơi ơn ơt y ych yên yêt yn ynh yp yt
`.trim().split(/\s+/)

const marks: Record<Tone, string> = { ngang: '', huyền: '\u0300', hỏi: '\u0309', ngã: '\u0303', sắc: '\u0301', nặng: '\u0323' }
const vowels = 'aăâeêioôơuưy'

/** Each vowel letter, with and without a tone mark, in both cases: what it is without the mark, and the tone. */
const lettersApart = new Map<string, { letter: string; tone: Tone }>()
for (const vowel of [...vowels, ...vowels.toUpperCase()]) {
  for (const tone of tones) lettersApart.set((vowel + marks[tone]).normalize('NFC'), { letter: vowel, tone })
}

/** A letter without its tone mark, and the tone; đ, ê and ơ stay what they are. Case stays. */
export function splitTone(character: string): { letter: string; tone: Tone } {
  return lettersApart.get(character) ?? { letter: character, tone: 'ngang' }
}

/** A vowel letter with the mark of a tone, in the case that it had. */
export function joinTone(letter: string, tone: Tone): string {
  return (letter + marks[tone]).normalize('NFC')
}

/**
 * Which letter of a rhyme bears the tone mark (QĐ 1989/QĐ-BGDĐT, article 8, for the new style): ê, ơ and their like always
 * do; ia, ua and those that end in a glide bear it on the first letter, closed ones and those of three vowels on the second.
 */
function bearingLetter(rhyme: string, style: ToneStyle): number {
  for (let at = rhyme.length - 1; at >= 0; at--) if ('ăâêôơư'.includes(rhyme[at]!)) return at
  let count = 0
  while (count < rhyme.length && 'aeiouy'.includes(rhyme[count]!)) count++
  if (count < 2) return 0
  if (count > 2 || rhyme.length > count) return 1
  return (rhyme === 'oa' || rhyme === 'oe' || rhyme === 'uy') && style === 'new' ? 1 : 0
}

/** Whether onset and rhyme may be written together: c, k and qu, g and gh, ng and ngh go by what follows; yê stands alone. */
function isSpelledRight(onset: string, rhyme: string): boolean {
  const first = rhyme[0]!
  const isFront = 'eêi'.includes(first)
  if (onset === '') return !rhyme.startsWith('iê')
  if (onset === 'qu') return true
  if (rhyme.startsWith('yê')) return false
  if (onset === 'c') return !isFront && first !== 'y' && !/^(oa|oă|oe|uâ|uê|uơ|uy)/.test(rhyme)
  if (onset === 'k') return isFront || first === 'y'
  if (onset === 'gh' || onset === 'ngh') return isFront
  if (onset === 'g' || onset === 'ng') return !isFront && first !== 'y'
  return onset !== 'gi' || first !== 'y'
}

/** What is known of the letters of a syllable without their tone. The places of the tone mark count from its first letter. */
type Form = { onset: string; rhyme: string; old: number; new: number; isSpelledRight: boolean; isStopped: boolean }

/** Every sequence of letters that can be read as a syllable, well spelled or not. */
const forms = new Map<string, Form>()
for (const onset of onsets) {
  for (const rhyme of onset === 'qu' ? rhymesAfterQu : rhymes) {
    // g and a rhyme that begins with i read as gi.
    if (onset === 'g' && rhyme[0] === 'i') continue
    // gi and i become one i: gì, gìn, giếng. But giu and gia are gi + u and gi + a.
    const joins = onset === 'gi' && rhyme[0] === 'i'
    if (joins && (rhyme === 'ia' || rhyme === 'iu')) continue
    const start = onset.length - (joins ? 1 : 0)
    forms.set(onset + (joins ? rhyme.slice(1) : rhyme), {
      onset, rhyme,
      old: start + bearingLetter(rhyme, 'old'),
      new: start + bearingLetter(rhyme, 'new'),
      isSpelledRight: isSpelledRight(onset, rhyme),
      isStopped: /(c|ch|p|t)$/.test(rhyme),
    })
  }
}

/** A syllable with all that tells whether it is well written; `place` is the letter that bears the mark, -1 for none. */
export type ReadSyllable = Form & { tone: Tone; place: number }

// The longest syllable has seven letters (nghiêng); decomposed, three more.
const longest = 10

/**
 * Reads letters as a syllable, wherever its tone mark stands.
 * @param text one word, NFC or decomposed, in any case
 * @returns undefined where the letters cannot be a syllable, or there are two tone marks
 */
export function readSyllable(text: string): ReadSyllable | undefined {
  if (text.length === 0 || text.length > longest) return undefined
  const word = (/\p{M}/u.test(text) ? text.normalize('NFC') : text).toLowerCase()
  let toneless = ''
  let tone: Tone = 'ngang'
  let place = -1
  for (let at = 0; at < word.length; at++) {
    const apart = lettersApart.get(word[at]!)
    toneless += apart ? apart.letter : word[at]!
    if (!apart || apart.tone === 'ngang') continue
    if (place >= 0) return undefined
    place = at
    tone = apart.tone
  }
  const form = forms.get(toneless)
  return form && { ...form, tone, place }
}

/**
 * Takes a syllable apart, in lower or upper case and with the tone mark on any of its vowels, even where spelling does not
 * allow it ("nghành" is ngh + anh). Undefined where the letters cannot be a Vietnamese syllable.
 */
export function parseSyllable(text: string): Syllable | undefined {
  const read = readSyllable(text)
  return read && { onset: read.onset, rhyme: read.rhyme, tone: read.tone }
}

/** Whether a read syllable is written as the rules want, apart from where its tone mark stands. */
export function isSpelled(read: ReadSyllable): boolean {
  return read.isSpelledRight && (!read.isStopped || read.tone === 'sắc' || read.tone === 'nặng')
}

/**
 * Whether a word is a syllable written by the rules: its letters, c/k/qu, g/gh, ng/ngh, sắc or nặng before a final stop, and
 * the tone mark at its place in the old or the new style. It need not be a word that exists ("thứng" is well formed).
 */
export function isWellFormed(text: string): boolean {
  const read = readSyllable(text)
  return read !== undefined && isSpelled(read) && (read.place < 0 || read.place === read.old || read.place === read.new)
}

/** Writes a syllable in lower case, NFC, its tone mark placed by the style. */
export function writeSyllable(syllable: Syllable, style: ToneStyle): string {
  const { onset, rhyme, tone } = syllable
  const joins = onset === 'gi' && rhyme[0] === 'i'
  const at = bearingLetter(rhyme, style)
  const marked = rhyme.slice(0, at) + joinTone(rhyme[at] ?? '', tone) + rhyme.slice(at + 1)
  return joins ? `g${marked}` : onset + marked
}
