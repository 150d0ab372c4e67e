import { fold } from './fold.ts'

/**
 * The part of an address that tells what a page is about: "Đường vào bản Huổi Lính" gives "duong-vao-ban-huoi-linh".
 * @param maximum most characters; it is cut between words
 * @returns letters a to z, digits and single hyphens; empty where the text has no such character
 */
export function slug(text: string, maximum = 80): string {
  // Compatibility forms stand for what they look like: m² is m2.
  const words = fold(text.normalize('NFKC')).replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  if (words.length <= maximum) return words
  const cut = words.slice(0, maximum + 1).replace(/-[^-]*$/, '')
  return cut.slice(0, maximum).replace(/-+$/, '')
}
