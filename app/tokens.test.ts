import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const chosen = readFileSync(new URL('./styles/appearance.css', import.meta.url), 'utf8')
/** What a rule of the file declares, the first of its selector. */
const declaredBy = (file: string, selector: string) => declarations(file.slice(file.indexOf(selector), file.indexOf('}', file.indexOf(selector))))
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)')
const declarations = (part: string) => Object.fromEntries([...part.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((match) => [match[1]!, match[2]!.trim()]))
const themes: Record<string, Record<string, string>> = { light: declarations(light), dark: { ...declarations(light), ...declarations(dark) } }

/** The value of a token as red, green and blue from 0 to 255. */
function colour(theme: Record<string, string>, token: string): number[] {
  const value = theme[token] ?? ''
  const reference = /^var\((--[\w-]+)\)$/.exec(value)?.[1]
  if (reference) return colour(theme, reference)
  if (!/^#[0-9a-f]{6}$/.test(value)) throw new Error(`${token} is no colour: ${value}`)
  return [1, 3, 5].map((at) => Number.parseInt(value.slice(at, at + 2), 16))
}

/** WCAG 2.2: relative luminance, and the contrast of two. */
function luminance(rgb: number[]): number {
  const [r = 0, g = 0, b = 0] = rgb.map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(theme: Record<string, string>, one: string, other: string): number {
  const [dim = 0, bright = 0] = [one, other].map((token) => luminance(colour(theme, token))).sort((a, b) => a - b)
  return (bright + 0.05) / (dim + 0.05)
}

const surfaces = ['--page', '--surface', '--surface-strong']
const texts = ['--text', '--text-soft', '--text-faint', '--brand', '--link', '--visited', '--ok', '--info', '--warn', '--error']
const textPairs = [...texts.flatMap((text) => surfaces.map((surface) => [text, surface])), ['--on-brand', '--brand-strong'], ['--focus-text', '--focus-fill'], ['--text', '--mark']] as [string, string][]
/** What is not text but must be seen: bounds of what can be pressed, focus, and the emblem's lines. */
const shapePairs: [string, string][] = [...surfaces.flatMap((surface) => [['--line-input', surface], ['--focus', surface]] as [string, string][]), ['--focus-fill', '--brand-strong'], ['--emblem-line', '--emblem'], ['--brand-line', '--brand-strong']]

describe.each(Object.entries(themes))('%s', (_, theme) => {
  it.each(textPairs)('%s on %s can be read: 4.5 to 1', (text, surface) => expect(contrast(theme, text, surface)).toBeGreaterThanOrEqual(4.5))
  it.each(shapePairs)('%s on %s can be seen: 3 to 1', (shape, surface) => expect(contrast(theme, shape, surface)).toBeGreaterThanOrEqual(3))
})

it('has a dark value for every functional colour that is one in light', () => {
  const functional = Object.keys(themes.light!).filter((token) => /^(var\(--(ink|paper|crimson|gold|green|blue|plum|red|amber)|#)/.test(themes.light![token]!) && !/-\d+$/.test(token))
  expect(functional.filter((token) => !(token in declarations(dark)))).toEqual([])
})

it('gives who chose dark pages the colours of a dark device', () => {
  expect(Object.keys(declarations(dark)).length).toBeGreaterThan(15)
  expect(declaredBy(chosen, ":root[data-theme='dark']")).toEqual(declarations(dark))
})

describe.each(Object.entries(themes))('high contrast, %s', (_, theme) => {
  const strong = { ...theme, ...declaredBy(chosen, ":root[data-contrast='more']") }
  const shown = ['--text', '--text-soft', '--text-faint', '--brand', '--link', '--visited', '--line-input', '--rule']
  it.each(shown.flatMap((token) => surfaces.map((surface) => [token, surface] as const)))('%s on %s: 7 to 1', (token, surface) => expect(contrast(strong, token, surface)).toBeGreaterThanOrEqual(7))

  it('is what a device that asks for it gets, too', () => {
    expect(declaredBy(chosen.slice(chosen.indexOf('@media (prefers-contrast: more)')), ':root {')).toEqual(declaredBy(chosen, ":root[data-contrast='more']"))
  })
})
