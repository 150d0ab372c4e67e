/** Data for search engines. Whatever the data holds, it cannot end the script or be taken for markup. */
export function JsonLd({ data }: { data: object }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptJson(data) }} />
}

/** JSON that may stand inside a script element: the same value, with what HTML or old JavaScript would take differently escaped. */
export function scriptJson(data: object): string {
  return JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
