import { describe, expect, test } from 'vitest'
import { removeArticle } from '../articles/remove.ts'
import { withdrawArticle } from '../articles/withdraw.ts'
import { bodyFromText } from '../editions/body-from-text.ts'
import { must, testDatabase } from '../testing/database.ts'
import { readQuery } from './query.ts'
import { search } from './search.ts'

const newsroom = await testDatabase()
const publish = async (title: string, text = 'Không có gì đáng kể.', tags: string[] = []) => (await newsroom.published({ title, lead: 'Tóm tắt của bài.', body: bodyFromText(text), tags })).articleId
const find = async (typed: string, page = 1) => search(readQuery(typed)!, page)
const ids = async (typed: string) => (await find(typed)).hits.map((hit) => hit.id)

const scattered = await publish('Họp bàn cuối năm', 'Cây mai lại nở. Hạt châu rơi xuống.')
const otherMarks = await publish('Lái chậu hoa ra chợ')
const inText = await publish('Đoàn công tác về cơ sở', 'Đoàn làm việc tại Lai Châu trong hai ngày.')
const wordsInTitle = await publish('Châu báu của đất Lai', 'Chuyện cũ.')
const inTitle = await publish('Tỉnh Lai Châu thông xe cầu mới')
const newer = await publish('Lai Châu mở hội đua thuyền')

describe('one way to find all', () => {
  test.each(['lai chau', 'LAI CHAU', '  lai   chau ', '“lai-chau”', 'lai, chau!'])('%s without marks', async (typed) => {
    expect(await ids(typed)).toEqual([newer, inTitle, otherMarks, wordsInTitle, inText, scattered])
  })

  test.each(['Lai Châu', 'LAI CHÂU', 'lai châu', 'Lai Châu'.normalize('NFD')])('%s with marks: the exact ones first', async (typed) => {
    expect(await ids(typed)).toEqual([newer, inTitle, wordsInTitle, inText, otherMarks, scattered])
  })

  test('both places of the tone mark are one word', async () => {
    const old = await publish('Uỷ ban họp thường kỳ về hoà giải')
    const modern = await publish('Ủy ban họp thường kỳ về hòa giải')
    expect(await ids('Uỷ ban hòa giải')).toEqual([modern, old])
    expect(await ids('Ủy ban hoà giải')).toEqual([modern, old])
  })

  test('tags, numbers and đ are found', async () => {
    const id = await publish('Đường số 279 thông tuyến', 'Hơn 4.200 m² đất được hiến.', ['Nông thôn mới nâng cao'])
    for (const typed of ['duong 279', 'ĐƯỜNG', '4.200 m²', 'nông thôn mới nâng cao']) expect(await ids(typed)).toContain(id)
  })
})

test('an old phrase is found among many newer texts that only hold its words', async () => {
  const phrase = await publish('Chuyện bản xa', 'Già làng kể về đồi Hoa Ban trắng.')
  for (let made = 0; made < 25; made++) await publish(`Trường ca số ${made}`, 'Ban chỉ huy tặng hoa cho đồi chè.')
  const { hits, total } = await find('đồi hoa ban')
  expect(hits[0]!.id).toBe(phrase)
  expect(total).toBe(26)
  expect(hits).toHaveLength(20)
  expect((await find('đồi hoa ban', 2)).hits).toHaveLength(6)
  expect((await find('đồi hoa ban', 50)).hits).toEqual([])
})

test('words that no article has together give those that have some', async () => {
  const found = await find('đua thuyền sao hỏa')
  expect(found.partial).toBe(true)
  expect(found.hits[0]!.id).toBe(newer)
  expect(await find('zzzz')).toEqual({ hits: [], total: 0, partial: false })
})

test('hits say where', async () => {
  const [hit] = (await find('hai ngay')).hits
  expect(hit!.snippet.filter((segment) => segment.hit).map((segment) => segment.text)).toEqual(['hai ngày'])
  expect((await find('lai chau')).hits[0]!.title[0]).toEqual({ text: 'Lai Châu', hit: true })
})

test('what readers may not see is not found', async () => {
  const withdrawn = await publish('Bài sẽ gỡ khỏi cổng')
  const removed = await publish('Bài sẽ xóa khỏi cổng')
  must(await withdrawArticle(newsroom.users.approver, { articleId: withdrawn, notice: 'Bài đang được xác minh lại.' }, newsroom.now()))
  must(await removeArticle(newsroom.users.approver, { articleId: removed, reason: 'Đăng nhầm bài của đơn vị khác.' }, newsroom.now()))
  await newsroom.submitted(newsroom.users.reporter, { title: 'Bài sẽ chờ ngoài cổng' })
  for (const typed of ['gỡ khỏi cổng', 'xóa khỏi cổng', 'chờ ngoài cổng', 'bài sẽ']) expect((await find(typed)).hits.map((hit) => hit.title.map((segment) => segment.text).join('')).filter((title) => title.startsWith('Bài sẽ'))).toEqual([])
})

test.each(["'", "''; DROP TABLE", '\\', 'a & b | !c <-> d:*', '(((', 'lai\u0000chau', 'x\ud800y', '😀 lai', 'ﬀ', '가나다', 'İ', 'a'.repeat(5000), 'à '.repeat(3000), "lai:*A 'chau"])('%j does no harm', async (typed) => {
  const query = readQuery(typed)
  if (query) await search(query, 1)
  expect(query?.text.length ?? 0).toBeLessThanOrEqual(200)
})

test.each(['', '   ', '!?…', '😀', '\u0000', '\ud800', '"" \''])('%j holds no word', (typed) => {
  expect(readQuery(typed)).toBeUndefined()
})

test('a text of nothing but different words can be indexed', async () => {
  const words = Array.from({ length: 60_000 }, (_, index) => index.toString(36)).join(' ')
  const id = await publish('Bảng số liệu rất dài', words)
  expect(await ids('bảng số liệu rất dài')).toEqual([id])
})
