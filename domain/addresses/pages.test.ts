import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { machineAddresses, newsroomPages, portalPages, publicFile } from './pages.ts'

const root = new URL('../../', import.meta.url)
/** The addresses below app/, with 1 for whatever a segment in brackets takes. */
const addresses = readdirSync(new URL('app', root), { recursive: true, encoding: 'utf8' })
  .filter((path) => /(^|\/)(page\.tsx|route\.ts)$/.test(path))
  .map((path) => ({ area: /\((\w+)\)/.exec(path)?.[1] ?? 'machines', path: `/${path.split('/').slice(0, -1).filter((segment) => !segment.startsWith('(') && segment !== '[locale]').join('/')}` }))
const inArea = (...areas: string[]) => addresses.filter(({ area }) => areas.includes(area)).map(({ path }) => path)

test('every page of the newsroom has an address, and every address a page', () => {
  const pages = inArea('newsroom', 'preview').map((path) => path.replace(/\[\w+\]/g, '1'))
  for (const path of pages) expect(newsroomPages.some((form) => form.test(path)), path).toBe(true)
  for (const form of newsroomPages) expect(pages.some((path) => form.test(path)), String(form)).toBe(true)
})

test('the fixed pages of the portal are those that have folders of their own', () => {
  const fixed = inArea('portal').filter((path) => !path.includes('[') && path !== '/khong-tim-thay')
  expect(new Set(fixed)).toEqual(portalPages)
})

test('every door for machines has an address', () => {
  const doors = inArea('machines').filter((path) => path !== '/feed.xml').map((path) => path.replace('[file]', '1.xml').replace(/\[.*\]/, 'x'))
  for (const path of doors) expect(machineAddresses.some((form) => form.test(path)), path).toBe(true)
})

test('every file of public/ can be asked for', () => {
  const files = readdirSync(new URL('public', root), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  for (const { parentPath, name } of files) expect(`${parentPath}/${name}`.replace(/^.*\/public/, '')).toMatch(publicFile)
})
