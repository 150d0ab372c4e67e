const newsroom = /^(\/en)?\/toa-soan(?![^/?#])/

/**
 * Where to go after signing in: an address of our own newsroom, or its front door when the one asked for is anything else
 * (another host, a script, a protocol-relative or backslashed address).
 */
export function returnAddress(asked: string | null | undefined, locale: 'vi' | 'en' = 'vi'): string {
  const home = locale === 'en' ? '/en/toa-soan' : '/toa-soan'
  if (!asked || asked.length > 500 || /[\\\u0000-\u001f]/.test(asked) || !newsroom.test(asked)) return home
  const url = URL.parse(asked, 'http://own.invalid')
  return url?.origin === 'http://own.invalid' && newsroom.test(url.pathname) ? `${url.pathname}${url.search}` : home
}
