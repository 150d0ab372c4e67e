const fonts = ['latin', 'vietnamese'].map((subset) => `/fonts/source-serif-4-${subset}-wght-normal.woff2`)

/** For the head of every document: the files of the typeface are fetched before the styles that name them are read. */
export const FontPreloads = () => fonts.map((href) => <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossOrigin="anonymous" />)
