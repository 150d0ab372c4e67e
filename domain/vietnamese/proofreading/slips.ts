import { isSpelled, parseSyllable, readSyllable, type Syllable, type Tone, writeSyllable } from '../syllable.ts'

// Sounds that Vietnamese speakers of one region or another do not tell apart, and so mistake in writing. The number is what the
// mistake costs: the commonest cost least.
const onsetClasses: [string[], number][] = [
  [['s', 'x'], 0.5], [['ch', 'tr'], 0.5], [['d', 'gi', 'r'], 0.5], [['d', 'v', 'gi'], 0.7], [['l', 'n'], 0.5],
  [['c', 'k'], 0.4], [['c', 'qu'], 1.1], [['k', 'qu'], 1.1], [['g', 'gh'], 0.4], [['ng', 'ngh'], 0.4], [['h', 'qu', 'ng'], 1], [['nh', 'd'], 0.9], [['b', 'p'], 0.9], [['r', 'g'], 0.9], [['s', 'tr'], 0.9], [['x', 'ch'], 1.1],
]
const rhymeClasses: [string[], number][] = [
  [['iêu', 'ươu'], 0.6], [['iu', 'ưu'], 0.6], [['ao', 'au'], 0.8], [['ai', 'ay'], 0.7], [['ay', 'ây'], 0.7], [['âu', 'au'], 0.7], [['ui', 'uôi'], 0.7],
  [['ưi', 'ươi', 'ơi'], 0.7], [['iêm', 'im', 'êm'], 0.7], [['iêp', 'ip', 'êp'], 0.7], [['iêu', 'iu', 'êu'], 0.7], [['ôi', 'oi', 'ơi'], 0.8], [['ong', 'ông', 'ung'], 0.8], [['oc', 'ôc', 'uc'], 0.8],
  [['om', 'ôm', 'ơm'], 0.8], [['op', 'ôp', 'ơp'], 0.8], [['ăm', 'âm', 'am'], 0.8], [['ăp', 'âp', 'ap'], 0.8], [['ăn', 'ân', 'an'], 0.8], [['ăt', 'ât', 'at'], 0.8],
  [['iên', 'uyên'], 0.7], [['iêt', 'uyêt'], 0.7], [['oan', 'an'], 1], [['in', 'inh'], 0.6], [['it', 'ich'], 0.6], [['ên', 'ênh'], 0.6], [['êt', 'êch'], 0.6], [['ươn', 'ươm'], 1.1],
  [['uân', 'uôn'], 0.8], [['uât', 'uôt'], 0.8], [['âng', 'ưng'], 0.8], [['âc', 'ưc'], 0.8], [['ươc', 'uôc'], 0.8], [['ươt', 'uôt'], 0.8], [['oăn', 'ăn'], 0.9],
]
const codaClasses: [string, string, number][] = [['n', 'ng', 0.5], ['t', 'c', 0.5], ['n', 'nh', 0.8], ['ng', 'nh', 0.8], ['t', 'ch', 0.8], ['c', 'ch', 0.9]]
const toneClasses: [Tone, Tone, number][] = [['hỏi', 'ngã', 0.4], ['ngã', 'nặng', 0.9], ['hỏi', 'nặng', 0.9]]

const partners = (classes: [string[], number][]): Map<string, [string, number][]> => {
  const found = new Map<string, [string, number][]>()
  for (const [members, cost] of classes) {
    for (const one of members) for (const other of members) if (one !== other) found.set(one, [...(found.get(one) ?? []), [other, cost]])
  }
  return found
}
const onsetPartners = partners(onsetClasses)
const rhymePartners = partners(rhymeClasses)

const codaOf = (rhyme: string): string => /(?:ch|ng|nh|[cmnpt])$/.exec(rhyme)?.[0] ?? ''

function variantsOfOnset({ onset }: Syllable): [string, number][] {
  return onsetPartners.get(onset) ?? []
}

function variantsOfRhyme({ rhyme }: Syllable): [string, number][] {
  const coda = codaOf(rhyme)
  const found = [...(rhymePartners.get(rhyme) ?? [])]
  const stem = rhyme.slice(0, rhyme.length - coda.length)
  for (const [one, other, cost] of codaClasses) {
    if (coda === one) found.push([stem + other, cost])
    if (coda === other) found.push([stem + one, cost])
  }
  return found
}

function variantsOfTone({ tone }: Syllable): [Tone, number][] {
  return toneClasses.flatMap(([one, other, cost]): [Tone, number][] => (tone === one ? [[other, cost]] : tone === other ? [[one, cost]] : []))
}

/** g, gh, c, k and qu by the letter that follows: a variant is to be spelled right. */
function spelled(syllable: Syllable): string | undefined {
  const { rhyme, tone } = syllable
  const onsets = { c: ['c', 'k'], k: ['c', 'k'], g: ['g', 'gh'], gh: ['g', 'gh'], ng: ['ng', 'ngh'], ngh: ['ng', 'ngh'] }[syllable.onset] ?? [syllable.onset]
  for (const onset of onsets) {
    const text = writeSyllable({ onset, rhyme, tone }, 'old')
    const read = readSyllable(text)
    if (read && isSpelled(read)) return text
  }
  return undefined
}

/**
 * What a writer may have meant who mistook a sound for its like: s/x, ch/tr, d/gi/r, l/n, n/ng, t/c, hỏi/ngã, i/y and others;
 * one such mistake, or two of the lightest together ("trậm" for "chậm", "xẻng" for "sẻn").
 * @param word a syllable, lower case
 * @returns syllables in the old style, each with what the mistake costs
 */
export function soundVariants(word: string): Map<string, number> {
  const found = new Map<string, number>()
  const syllable = parseSyllable(word)
  if (!syllable) return found
  const singles: [Syllable, number][] = [
    ...variantsOfOnset(syllable).map(([onset, cost]): [Syllable, number] => [{ ...syllable, onset }, cost]),
    ...variantsOfRhyme(syllable).map(([rhyme, cost]): [Syllable, number] => [{ ...syllable, rhyme }, cost]),
    ...variantsOfTone(syllable).map(([tone, cost]): [Syllable, number] => [{ ...syllable, tone }, cost]),
  ]
  const keep = (variant: Syllable, cost: number) => {
    const text = spelled(variant)
    if (text !== undefined && text !== word && cost < (found.get(text) ?? Infinity)) found.set(text, cost)
  }
  // The same sounds, misspelled: "nghành" is meant for "ngành".
  keep(syllable, 0.3)
  for (const [variant, cost] of singles) {
    keep(variant, cost)
    if (cost > 0.6) continue
    for (const [onset, more] of variantsOfOnset(variant)) if (variant.onset === syllable.onset && more <= 0.6) keep({ ...variant, onset }, cost + more + 0.3)
    for (const [tone, more] of variantsOfTone(variant)) if (variant.tone === syllable.tone && more <= 0.6) keep({ ...variant, tone }, cost + more + 0.3)
  }
  return found
}
