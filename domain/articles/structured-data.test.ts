import { expect, test } from 'vitest'
import { breadcrumbList, cut, newsArticle } from './structured-data.ts'

const publisher = { name: 'Ban Tuyên giáo', url: 'https://lamkhe.example/' }
const story = { url: 'https://lamkhe.example/tin/bai-1', title: 'Đường vào bản thông xe', lead: 'Tóm tắt.', publishedAt: new Date('2026-11-22T17:30:00Z'), updatedAt: new Date('2026-11-23T01:00:00Z'), section: 'Tin hoạt động', tags: ['Giao thông', 'Bản xa'], authorLine: 'Giàng Xuyến' }

test('a story is a NewsArticle, whole and with nothing else', () => {
  expect(newsArticle(story, publisher)).toStrictEqual({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'Đường vào bản thông xe',
    description: 'Tóm tắt.',
    datePublished: '2026-11-23T00:30:00+07:00',
    dateModified: '2026-11-23T08:00:00+07:00',
    author: [{ '@type': 'Person', name: 'Giàng Xuyến' }],
    publisher: { '@type': 'Organization', name: 'Ban Tuyên giáo', url: 'https://lamkhe.example/' },
    mainEntityOfPage: { '@type': 'WebPage', '@id': 'https://lamkhe.example/tin/bai-1' },
    url: 'https://lamkhe.example/tin/bai-1',
    articleSection: 'Tin hoạt động',
    keywords: ['Giao thông', 'Bản xa'],
    inLanguage: 'vi',
    isAccessibleForFree: true,
  })
})

test('a headline has at most 110 characters', () => {
  const { headline } = newsArticle({ ...story, title: 'Đường vào bản '.repeat(20) }, publisher) as { headline: string }
  expect(headline.length).toBeLessThanOrEqual(110)
  expect(headline).toMatch(/\S…$/)
  expect(cut('a'.repeat(200), 110)).toHaveLength(110)
  expect(cut('😀'.repeat(100), 110).isWellFormed()).toBe(true)
})

test.each([
  ['Ban Biên tập', { '@type': 'Organization', name: 'Ban Biên tập' }],
  ['Giàng Xuyến, Vàng A Chía', [{ '@type': 'Person', name: 'Giàng Xuyến' }, { '@type': 'Person', name: 'Vàng A Chía' }]],
  ['Giàng Xuyến – Vàng A Chía và Lò Phẩm', ['Giàng Xuyến', 'Vàng A Chía', 'Lò Phẩm'].map((name) => ({ '@type': 'Person', name }))],
  ['', { '@type': 'Organization', name: 'Ban Tuyên giáo', url: 'https://lamkhe.example/' }],
])('the author line "%s"', (authorLine, author) => expect(newsArticle({ ...story, authorLine }, publisher)).toMatchObject({ author }))

test('the way to a page, numbered from 1', () => {
  expect(breadcrumbList([{ name: 'Trang chủ', url: 'https://lamkhe.example/' }, { name: 'Tin', url: 'https://lamkhe.example/tin' }])).toStrictEqual({
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'Trang chủ', item: 'https://lamkhe.example/' },
      { '@type': 'ListItem', position: 2, name: 'Tin', item: 'https://lamkhe.example/tin' },
    ],
  })
})
