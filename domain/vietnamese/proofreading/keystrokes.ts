const marksOfLetters: Record<string, { telex: string; vni: string }> = {
  ă: { telex: 'aw', vni: 'a8' }, â: { telex: 'aa', vni: 'a6' }, ê: { telex: 'ee', vni: 'e6' }, ô: { telex: 'oo', vni: 'o6' },
  ơ: { telex: 'ow', vni: 'o7' }, ư: { telex: 'uw', vni: 'u7' }, đ: { telex: 'dd', vni: 'd9' },
}
const tones: Record<string, { telex: string; vni: string }> = {
  '\u0301': { telex: 's', vni: '1' }, '\u0300': { telex: 'f', vni: '2' }, '\u0309': { telex: 'r', vni: '3' },
  '\u0303': { telex: 'x', vni: '4' }, '\u0323': { telex: 'j', vni: '5' },
}

/** The keys that write a word, its tone last, as most people type it: "thắng" is thawngs by Telex and tha8ng1 by VNI. */
export type Keystrokes = { telex: string; vni: string; /** Its letters without any mark. */ plain: string }

type Key = { telex: string; vni: string; plain: string; telexTone: string; vniTone: string }
const known = new Map<string, Key>()

/** The keys of one letter, its tone apart. */
function keyOf(letter: string): Key {
  let key = known.get(letter)
  if (key) return key
  const apart = letter.normalize('NFD')
  const tone = [...apart].map((mark) => tones[mark]).find(Boolean)
  const base = [...apart].filter((mark) => !tones[mark]).join('').normalize('NFC')
  const marked = marksOfLetters[base]
  key = { telex: marked?.telex ?? base, vni: marked?.vni ?? base, plain: marked?.vni[0] ?? base, telexTone: tone?.telex ?? '', vniTone: tone?.vni ?? '' }
  if (known.size < 1000) known.set(letter, key)
  return key
}

/** @param word lower case, NFC; it need not be a syllable. Keys that were left in it ("tuyeefn") stay what they are. */
export function keystrokesOf(word: string): Keystrokes {
  const all: Keystrokes = { telex: '', vni: '', plain: '' }
  let telexTone = ''
  let vniTone = ''
  for (const letter of word) {
    const key = keyOf(letter)
    all.telex += key.telex
    all.vni += key.vni
    all.plain += key.plain
    telexTone += key.telexTone
    vniTone += key.vniTone
  }
  all.telex += telexTone
  all.vni += vniTone
  return all
}

const rows = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const places = new Map(rows.flatMap((row, y) => [...row].map((key, x) => [key, { x: x + y * 0.4, y }] as const)))

/** Whether two keys lie side by side on the keyboard. */
function areAdjacent(one: string, other: string): boolean {
  const a = places.get(one)
  const b = places.get(other)
  return a !== undefined && b !== undefined && Math.abs(a.x - b.x) <= 1.1 && Math.abs(a.y - b.y) <= 1
}

const adjacent = new Set([...places.keys()].flatMap((one) => [...places.keys()].filter((other) => one !== other && areAdjacent(one, other)).map((other) => one + other)))

/** What a mistyped key costs: less for a neighbour on the keyboard. */
export function substitutionCost(one: string, other: string): number {
  return adjacent.has(one + other) ? 0.9 : 1.2
}

/**
 * How far two rows of keys are apart: keys left out, put in, exchanged with the next one or mistyped (Damerau, restricted).
 * @returns a cost, or Infinity where it is over `limit`; at most 12 keys are compared
 */
export function keyDistance(a: string, b: string, limit: number): number {
  if (a.length > 12 || b.length > 12 || Math.abs(a.length - b.length) * 0.8 > limit) return Infinity
  let before: number[] = []
  let row: number[] = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const one = a[i - 1]!
      const other = b[j - 1]!
      let cost = one === other ? row[j - 1]! : row[j - 1]! + substitutionCost(one, other)
      // A key pressed twice, or once where twice was meant, is the lightest slip.
      cost = Math.min(cost, row[j]! + (one === a[i - 2] ? 0.8 : 1), next[j - 1]! + (other === b[j - 2] ? 0.8 : 1))
      if (i > 1 && j > 1 && one === b[j - 2] && other === a[i - 2] && one !== other) cost = Math.min(cost, before[j - 2]! + 0.8)
      next.push(cost)
      if (cost < least) least = cost
    }
    if (least > limit) return Infinity
    before = row
    row = next
  }
  const distance = row[b.length]!
  return distance <= limit ? distance : Infinity
}

/**
 * What makes one row of keys of another where a single slip does: a key too few or too many (less where it doubles its neighbour), two
 * keys exchanged, one mistyped. Undefined where more is needed, or nothing.
 */
export function oneSlip(a: string, b: string): number | undefined {
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let endA = a.length
  let endB = b.length
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--
    endB--
  }
  const [lengthA, lengthB] = [endA - start, endB - start]
  if (lengthA === 1 && lengthB === 0) return a[start] === a[start - 1] ? 0.8 : 1
  if (lengthA === 0 && lengthB === 1) return b[start] === b[start - 1] ? 0.8 : 0.9
  if (lengthA === 1 && lengthB === 1) return substitutionCost(a[start]!, b[start]!)
  if (lengthA === 2 && lengthB === 2 && a[start] === b[start + 1] && a[start + 1] === b[start]) return 0.8
  return undefined
}
