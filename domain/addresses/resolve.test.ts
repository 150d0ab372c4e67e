import { describe, expect, test } from 'vitest'
import { database } from '#prisma/client.ts'
import { moveArticle } from '../articles/move.ts'
import { removeArticle } from '../articles/remove.ts'
import { withdrawArticle } from '../articles/withdraw.ts'
import { changeSection } from '../sections/manage.ts'
import { must, testDatabase } from '../testing/database.ts'
import { listPageSize } from './page-number.ts'
import { resolve } from './resolve.ts'

const newsroom = await testDatabase()
const { users, now } = newsroom
const page = (path: string) => ({ kind: 'page', area: 'portal', path })
const redirect = (to: string) => ({ kind: 'redirect', to })
const notFound = (language = 'vi') => ({ kind: 'notFound', language })
const addressOf = async (articleId: number) => {
  const { slug } = await database().article.findUniqueOrThrow({ where: { id: articleId } })
  return `/thoi-su/${slug}-${articleId}`
}

describe('the language and the form of an address', () => {
  test.each([
    ['/', page('/vi')], ['/en', page('/en')], ['/tim-kiem', page('/vi/tim-kiem')], ['/en/tim-kiem', page('/en/tim-kiem')], ['/feed.xml', page('/vi/feed.xml')],
    ['/vi', redirect('/')], ['/vi/', redirect('/')], ['/vi/thoi-su', redirect('/thoi-su')], ['/en/', redirect('/en')], ['/thoi-su/', redirect('/thoi-su')],
    ['//evil.example/', redirect('/evil.example')], ['/vi//evil.example', redirect('/evil.example')], ['/vi//', redirect('/')],
    ['/toa-soan', { kind: 'page', area: 'newsroom', path: '/vi/toa-soan' }], ['/en/dang-nhap', { kind: 'page', area: 'newsroom', path: '/en/dang-nhap' }],
    ['/toa-soan/khong-co', notFound()], ['/toa-soan/bai/abc', notFound()], ['/toa-soan/bai/0', notFound()],
    ['/api/health', { kind: 'pass' }], ['/api/khong-co', notFound()], ['/sitemap/12.xml', { kind: 'pass' }], ['/sitemap/x.xml', notFound()], ['/fonts/khong-co.woff2', notFound()],
    ['/khong-tim-thay', notFound()], ['/da-go/1', notFound()], ['/en/da-go/1', notFound('en')], ['/en/en', notFound('en')], ['/en/vi', notFound('en')],
    ['/%E1%BA%A1', notFound()], ['/%E0%A4%A', notFound()], ['/%00', notFound()], ['/%5C%5Cevil.example', notFound()], ['/../etc/passwd', notFound()], [`/${'a'.repeat(5000)}`, notFound()],
    ["/'; DROP TABLE", notFound()], ['/thoi-su/a/b', notFound()], ['/the', notFound()],
  ])('%s', async (path, expected) => {
    expect(await resolve(path, '')).toEqual(expected)
  })

  test.each(['?trang=-1', '?trang=0', '?trang=abc', '?trang=51', '?trang=', '?trang=02', '?trang=2&trang=3', '?trang=1e1', '?trang=%00'])('%s is no page', async (search) => {
    expect(await resolve('/thoi-su', search)).toEqual(notFound())
    expect(await resolve('/tim-kiem', `${search}&q=a`)).toEqual(notFound())
  })

  test('the first page has no number, and only lists have more than one', async () => {
    expect(await resolve('/thoi-su', '?trang=1')).toEqual(redirect('/thoi-su'))
    expect(await resolve('/en', '?a=b&trang=1')).toEqual(redirect('/en?a=b'))
    expect(await resolve('/', '?trang=2')).toEqual(notFound())
    expect(await resolve('/tim-kiem', '?q=a&trang=50')).toEqual(page('/vi/tim-kiem'))
  })
})

describe('sections and tags', () => {
  test('exist or not', async () => {
    expect(await resolve('/thoi-su', '')).toEqual(page('/vi/thoi-su'))
    expect(await resolve('/en/chinh-tri', '')).toEqual(page('/en/chinh-tri'))
    expect(await resolve('/thoi-su/feed.xml', '')).toEqual(page('/vi/thoi-su/feed.xml'))
    expect(await resolve('/khong-co', '')).toEqual(notFound())
    expect(await resolve('/khong-co/feed.xml', '')).toEqual(notFound())
  })

  test('have as many pages as they have stories, those of sub-sections with them', async () => {
    for (let made = 0; made < listPageSize; made++) await newsroom.published({ sectionId: newsroom.sectionIds['chinh-tri'], tags: ['Thủy lợi'] })
    expect(await resolve('/thoi-su', '?trang=2')).toEqual(notFound())
    expect(await resolve('/the/thuy-loi', '?trang=2')).toEqual(notFound())
    const { articleId } = await newsroom.published({ tags: ['Thủy lợi'] })
    expect(await resolve('/thoi-su', '?trang=2')).toEqual(page('/vi/thoi-su'))
    expect(await resolve('/chinh-tri', '?trang=2')).toEqual(notFound())
    expect(await resolve('/the/thuy-loi', '?trang=2')).toEqual(page('/vi/the/thuy-loi'))
    must(await withdrawArticle(users.approver, { articleId, notice: 'Bài đang được xác minh lại.' }, now()))
    expect(await resolve('/the/thuy-loi', '?trang=2')).toEqual(notFound())
  })

  test('a tag without a live article is no page', async () => {
    const { articleId } = await newsroom.published({ tags: ['Chỉ một bài'] })
    expect(await resolve('/the/chi-mot-bai', '')).toEqual(page('/vi/the/chi-mot-bai'))
    must(await removeArticle(users.approver, { articleId, reason: 'Đăng nhầm bài của đơn vị khác.' }, now()))
    expect(await resolve('/the/chi-mot-bai', '')).toEqual(notFound())
  })

  test('a section that was renamed leads on, its feed and its query too', async () => {
    const section = await database().section.findUniqueOrThrow({ where: { slug: 'van-hoa' } })
    must(await changeSection(users.administrator, { sectionId: section.id, version: section.version, name: section.name, nameEnglish: section.nameEnglish, description: '', parentId: null, slug: 'van-hoa-the-thao' }, now()))
    expect(await resolve('/van-hoa', '?trang=2')).toEqual(redirect('/van-hoa-the-thao?trang=2'))
    expect(await resolve('/en/van-hoa', '')).toEqual(redirect('/en/van-hoa-the-thao'))
    expect(await resolve('/van-hoa/feed.xml', '')).toEqual(redirect('/van-hoa-the-thao/feed.xml'))
  })

  test('an address of the table of redirects leads on, with marks too, and to the front page', async () => {
    await database().redirect.createMany({ data: [{ fromPath: '/tin-cũ.aspx', toPath: '/thoi-su?a=1', createdAt: now() }, { fromPath: '/trang-dau', toPath: '/', createdAt: now() }] })
    expect(await resolve(encodeURI('/tin-cũ.aspx'), '?b=2')).toEqual(redirect('/thoi-su?a=1&b=2'))
    expect(await resolve(encodeURI('/tin-cũ.aspx'.normalize('NFD')), '')).toEqual(redirect('/thoi-su?a=1'))
    expect(await resolve('/en/trang-dau', '')).toEqual(redirect('/en'))
    expect(await resolve('/trang-dau', '?b=2')).toEqual(redirect('/?b=2'))
  })
})

describe('articles', () => {
  test('a live one at its address, and from any other by its id', async () => {
    const { articleId } = await newsroom.published()
    const right = await addressOf(articleId)
    expect(await resolve(right, '')).toEqual(page(`/vi${right}`))
    expect(await resolve(`/en${right}`, '?x=1')).toEqual(page(`/en${right}`))
    for (const wrong of [`/chinh-tri/khac-${articleId}`, `/khong-co/${encodeURI('Tên khác')}-${articleId}`, `/thoi-su/-${articleId}`, right.replace(/-(\d+)$/, '-00$1')]) {
      expect(await resolve(wrong, '?utm=1')).toEqual(redirect(`${right}?utm=1`))
    }
    expect(await resolve(`/en/x/y-${articleId}`, '')).toEqual(redirect(`/en${right}`))
    expect(await resolve(right, '?trang=1')).toEqual(redirect(right))
    expect(await resolve(right, '?trang=2')).toEqual(notFound())
  })

  test('no trace of a draft', async () => {
    const { articleId } = await newsroom.draft()
    expect(await resolve(`/thoi-su/x-${articleId}`, '')).toEqual(notFound())
    for (const id of ['0', '999999', '2147483648', '9999999999', '99999999999999']) expect(await resolve(`/thoi-su/x-${id}`, '')).toEqual(notFound())
  })

  test('withdrawn and removed ones are gone', async () => {
    const [one, other] = [await newsroom.published(), await newsroom.published()]
    must(await withdrawArticle(users.approver, { articleId: one.articleId, notice: 'Bài đang được xác minh lại.' }, now()))
    must(await removeArticle(users.approver, { articleId: other.articleId, reason: 'Đăng nhầm bài của đơn vị khác.' }, now()))
    expect(await resolve(`/thoi-su/x-${one.articleId}`, '')).toEqual({ kind: 'gone', language: 'vi', articleId: one.articleId })
    expect(await resolve(`/en/thoi-su/x-${other.articleId}`, '')).toEqual({ kind: 'gone', language: 'en', articleId: other.articleId })
  })

  test('moved ones lead to where the moves end', async () => {
    const [first, second, last] = [await newsroom.published(), await newsroom.published(), await newsroom.published()]
    must(await moveArticle(users.approver, { articleId: first.articleId, targetId: second.articleId }, now()))
    must(await moveArticle(users.approver, { articleId: second.articleId, targetId: last.articleId }, now()))
    expect(await resolve(`/thoi-su/x-${first.articleId}`, '?a=1')).toEqual(redirect(`${await addressOf(last.articleId)}?a=1`))
    must(await withdrawArticle(users.approver, { articleId: last.articleId, notice: 'Bài đang được xác minh lại.' }, now()))
    expect(await resolve(`/thoi-su/x-${first.articleId}`, '')).toEqual({ kind: 'gone', language: 'vi', articleId: last.articleId })
    await database().article.update({ where: { id: last.articleId }, data: { state: 'moved', notice: null, movedToId: first.articleId } })
    expect(await resolve(`/thoi-su/x-${first.articleId}`, '')).toMatchObject({ kind: 'gone' })
  })
})
