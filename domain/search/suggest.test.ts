import { expect, test } from 'vitest'
import { withdrawArticle } from '../articles/withdraw.ts'
import { must, testDatabase } from '../testing/database.ts'
import { suggest } from './suggest.ts'

const newsroom = await testDatabase()
const publish = async (title: string) => (await newsroom.published({ title })).articleId
const titles = async (typed: string) => (await suggest(typed)).map((one) => one.title)

const older = await publish('Khánh thành cầu qua sông Nậm Na')
const scattered = await publish('Nậm Na: cầu mới, đường mới')
await publish('Hội nghị tổng kết công tác năm')
const newer = await publish('Cầu qua suối ở Mường Tè')

test('beginnings of words, with marks or without; together, or else scattered; the newer first', async () => {
  expect(await titles('cau q')).toEqual(['Cầu qua suối ở Mường Tè', 'Khánh thành cầu qua sông Nậm Na'])
  expect(await titles('CẦU Q')).toEqual(await titles('cau q'))
  expect(await titles('na cau')).toEqual(['Nậm Na: cầu mới, đường mới'])
  expect(await titles('nam cau')).toEqual(['Nậm Na: cầu mới, đường mới', 'Khánh thành cầu qua sông Nậm Na'])
  expect(await titles('mườ')).toEqual(['Cầu qua suối ở Mường Tè'])
  expect(await titles('hội nghị tổng kết c')).toEqual(['Hội nghị tổng kết công tác năm'])
  expect(await suggest('muong te')).toEqual([{ title: 'Cầu qua suối ở Mường Tè', path: `/thoi-su/cau-qua-suoi-o-muong-te-${newer}` }])
  expect([older, scattered].every(Boolean)).toBe(true)
})

test('nothing for nothing, and no input breaks it', async () => {
  for (const typed of ['', 'c', ' ', '?!', 'zzzz', "'; DROP TABLE", "a' | 'b", '\\', 'a:*', 'cau '.repeat(500), 'x'.repeat(9000), '\ud800', '&|!()']) expect(Array.isArray(await suggest(typed)), typed).toBe(true)
  expect(await titles('c')).toEqual([])
  expect(await titles('zzzz')).toEqual([])
})

test('what was withdrawn is not suggested a second later', async () => {
  const articleId = await publish('Quy hoạch bến xe phía Bắc')
  expect(await titles('quy hoach ben')).toHaveLength(1)
  must(await withdrawArticle(newsroom.users.approver, { ...(await newsroom.onScreen(articleId)), notice: 'Bài đang được kiểm tra lại.' }, newsroom.now()))
  await new Promise((resolve) => setTimeout(resolve, 900))
  expect(await titles('quy hoach ben')).toEqual([])
})
