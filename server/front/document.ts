/**
 * The document that Next rendered, without what its client runtime would need: a public page has no script but those of
 * its own files (/reader/…) and data in `application/ld+json`. What people wrote cannot be mistaken for these: React
 * escapes every "<" of it.
 */
export function plainDocument(html: string): string {
  return html
    .replace(/<script\b([^>]*)>[\s\S]*?<\/script>/gi, (script, attributes: string) => (isOwn(attributes) ? script : ''))
    .replace(/<link\b[^>]*\bas="script"[^>]*>/gi, '')
    .replace(/<div hidden="">(?:<!--\/?\$-->)*<\/div>/g, '')
    .replace(/<!--\/?[$&!?]?-->/g, '')
    .replace(/ data-precedence="[^"]*"/g, '')
}

const isOwn = (attributes: string): boolean => /\btype="application\/ld\+json"/.test(attributes) || /\bsrc="\/reader\//.test(attributes)
