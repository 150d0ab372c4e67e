/** What search engines need not visit: the newsroom, the doors for machines, and search, which has no end. `$` keeps sections whose name begins alike. */
const closed = ['/toa-soan', '/dang-nhap', '/tim-kiem'].flatMap((path) => ['', '/en'].flatMap((prefix) => ['$', '?', '/'].map((end) => `${prefix}${path}${end}`)))

/** robots.txt (RFC 9309). @param site the origin of the portal */
export function robots(site: string): string {
  return ['User-agent: *', ...[...closed, '/api/'].map((path) => `Disallow: ${path}`), '', `Sitemap: ${site}/sitemap.xml`, `Sitemap: ${site}/news-sitemap.xml`, ''].join('\n')
}
