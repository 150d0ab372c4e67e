import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

type Status = 400 | 403 | 404 | 405 | 409 | 413 | 500 | 503
type Texts = { title: string; help: string; home: string; siteTitle: string }

const style =
  'body{font:1.0625rem/1.6 system-ui,sans-serif;margin:0;padding:12vh 1.25rem;color:#17181c;background:#fff}main{max-width:36rem;margin:auto;border-top:3px solid #9b151c;padding-top:1.5rem}h1{font:700 1.75rem/1.3 Georgia,"Noto Serif",serif;margin:0 0 .75rem}p{margin:0 0 1rem}a{color:#9b151c}small{color:#62646e}@media(prefers-color-scheme:dark){body{color:#ecebe7;background:#141417}a{color:#f5a3a5}small{color:#9b9aa1}}'
const styleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`

const messages = Object.fromEntries(
  ['vi', 'en'].map((locale) => [locale, JSON.parse(readFileSync(new URL(`../messages/${locale}/errorDocuments.json`, import.meta.url), "utf8"))]),
) as Record<'vi' | 'en', Record<`${Status}`, Texts> & { home: string }>

/**
 * A whole page for a status that is answered without Next: it needs no database, no style sheet and no script.
 * @returns the document and the headers that go with it
 */
export function errorDocument(status: Status, path: string): { body: string; headers: Record<string, string> } {
  const locale = /^\/en(\/|$)/.test(path) ? 'en' : 'vi'
  const { title, help } = messages[locale][`${status}`]
  const body = `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><style>${style}</style><main><h1>${title}</h1><p>${help}</p><p><a href="${locale === 'en' ? '/en' : '/'}">${messages[locale].home}</a></p><small>${status}</small></main></html>`
  return {
    body,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': `default-src 'none'; style-src ${styleHash}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    },
  }
}
