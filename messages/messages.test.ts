import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { locales, messagesOf, translator } from './messages.ts'

type Texts = { [key: string]: string | Texts }

function flat(texts: Texts, prefix = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) => (typeof value === 'string' ? [[`${prefix}${key}`, value] as [string, string]] : flat(value, `${prefix}${key}.`)))
}
const vi = new Map(flat(messagesOf('vi') as unknown as Texts))
const en = new Map(flat(messagesOf('en') as unknown as Texts))

/** The names that an ICU message takes, each with its kind: "{count, plural, …}" gives "count plural"; and its rich tags. */
function icuArguments(message: string): string[] {
  const found = new Set<string>()
  for (const [, name, kind = ''] of message.matchAll(/\{\s*([a-zA-Z]\w*)\s*(?:,\s*(\w+))?/g)) {
    // Inside a plural, "{một bài}" is a text: a name is followed by its end or its kind.
    if (new RegExp(`\\{\\s*${name}\\s*[,}]`).test(message)) found.add(`${name} ${kind === 'plural' || kind === 'number' ? 'number' : kind}`.trim())
  }
  for (const [, tag] of message.matchAll(/<([a-zA-Z]\w*)>/g)) found.add(`<${tag}>`)
  return [...found].sort()
}

test('both languages have the same keys', () => {
  expect([...en.keys()].sort()).toEqual([...vi.keys()].sort())
})

test('both languages take the same values', () => {
  const differing = [...vi].filter(([key, text]) => en.has(key) && icuArguments(text).join() !== icuArguments(en.get(key)!).join())
  expect(differing.map(([key, text]) => `${key}: ${text} / ${en.get(key)}`)).toEqual([])
})

test('no text is empty, and none has stray spaces', () => {
  for (const texts of [vi, en]) expect([...texts].filter(([, text]) => !text.trim() || text !== text.trim() || / {2}/.test(text)).map(([key]) => key)).toEqual([])
})

test('every text is ICU that can be read', () => {
  for (const locale of locales) {
    for (const [key, text] of locale === 'vi' ? vi : en) {
      const [namespace, ...rest] = key.split('.')
      const values = Object.fromEntries(icuArguments(text).map((one) => [one.replace(/[<>]| .*/g, ''), one.startsWith('<') ? (chunks: unknown) => String(chunks) : 3]))
      const translate = translator(locale, namespace as 'issues') as unknown as { markup(key: string, values: object): string }
      expect(() => translate.markup(rest.join('.'), values), `${locale} ${key}`).not.toThrow()
    }
  }
})

test('Vietnamese stands in Vietnamese texts and English in English ones', () => {
  const vietnamese = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i
  // The name of the other language is written in that language; the product's name and quoted examples stay.
  const own = /Tiếng Việt|Tòa Soạn|“[^”]*”/gi
  expect([...en].filter(([key, text]) => !/\.otherLanguage/.test(key) && vietnamese.test(text.replace(own, ''))).map(([key, text]) => `${key}: ${text}`)).toEqual([])
  const same = [...vi].filter(([key, text]) => text === en.get(key) && /[a-z]{3,} [a-z]{3,}/i.test(text.replace(/\{[^}]*\}/g, '')))
  expect(same.map(([key, text]) => `${key}: ${text}`)).toEqual([])
  expect([...vi].filter(([, text]) => /đồng chí/i.test(text)).map(([key]) => key)).toEqual([])
  expect([...vi].filter(([, text]) => text !== text.normalize('NFC')).map(([key]) => key)).toEqual([])
})

describe('use', () => {
  const root = join(import.meta.dirname, '..')
  const folders = ['app', 'components', 'domain', 'messages', 'server', 'auth.ts', 'proxy.ts']
  const filesOf = (path: string): string[] =>
    /\.tsx?$/.test(path) ? [path] : readdirSync(path, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\./.test(entry.name)).map((entry) => join(entry.parentPath, entry.name))
  const source = folders.flatMap((folder) => filesOf(join(root, folder))).map((file) => readFileSync(file, 'utf8')).join('\n')

  test('no text is left over', () => {
    const quoted = (key: string) => [`'${key}'`, `"${key}"`, `\`${key}\``].some((one) => source.includes(one))
    const isUsed = (key: string) => {
      const parts = key.split('.')
      const [namespace, ...rest] = parts
      // Told by the type IssueCode, below, and by the statuses of the server's own documents.
      if (namespace === 'issues' || namespace === 'errorDocuments') return true
      // Whole, or below a name that a translator was made for: translator(locale, 'manage.sections').
      for (let from = 1; from < parts.length; from++) if (quoted(parts.slice(from).join('.')) && (from === 1 || quoted(parts.slice(0, from).join('.')) || quoted(parts.slice(1, from).join('.')))) return true
      // Put together: `state.${state}`, `${kind}.title`.
      return rest.slice(0, -1).some((_, index) => source.includes(`\`${rest.slice(0, index + 1).join('.')}.$` + '{')) || (rest.length > 1 && source.includes(`}.${rest.at(-1)}\``))
    }
    expect([...vi.keys()].filter((key) => !isUsed(key))).toEqual([])
  })

  test('every issue has a text, and every text of an issue a code', () => {
    const declared = readFileSync(join(root, 'domain/outcome.ts'), 'utf8')
    const union = declared.slice(declared.indexOf('export type IssueCode'), declared.indexOf('export type Outcome'))
    const issueCodes = [...union.matchAll(/'(\w+)'/g)].map((match) => match[1]!)
    expect(issueCodes.length).toBeGreaterThan(30)
    expect(Object.keys(messagesOf('vi').issues).sort()).toEqual(issueCodes.sort())
  })
})
