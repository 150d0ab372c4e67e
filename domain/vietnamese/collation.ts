// Made once: a collator takes longer to make than a name to compare.
const collator = new Intl.Collator('vi')

/**
 * Compares words as Vietnamese dictionaries and the database (`vi-x-icu`) do: a ă â b c d đ e ê …, and where letters are the
 * same, by tone: ngang, huyền, hỏi, ngã, sắc, nặng.
 */
export function compareWords(a: string, b: string): number {
  return collator.compare(a, b)
}

/** A full name as it is sorted: "Lò Văn Mẩy" is Mẩy, then Lò, then Văn. */
function parts(name: string): { given: string; surname: string; middle: string } {
  const words = name.trim().split(/\s+/)
  return { given: words.at(-1) ?? '', surname: words.length > 1 ? words[0]! : '', middle: words.slice(1, -1).join(' ') }
}

/** Compares full names as lists of people are sorted: by given name, then surname, then what stands between. */
export function comparePeople(a: string, b: string): number {
  const one = parts(a)
  const other = parts(b)
  return compareWords(one.given, other.given) || compareWords(one.surname, other.surname) || compareWords(one.middle, other.middle)
}
