import { describe, expect, test } from 'vitest'
import { isoTime, mailTime } from '../vietnamese/time.ts'
import { robots } from './robots.ts'
import { rss } from './rss.ts'
import { newsSitemap, sitemap, sitemapIndex } from './sitemap.ts'
import { xmlText } from './xml.ts'

const at = new Date('2026-11-22T17:30:05.250Z')
const site = 'https://lamkhe.example'
const story = { url: `${site}/tin/bai-1`, title: 'Đường <mới> & "cầu"', lead: 'Tóm \u0000tắt\u000b', html: '<p>Một ]]> <a href="/tin">hai</a> <a href="#ghi-1">1</a> <a href="https://x.example/">ba</a></p>', publishedAt: at, author: 'Giàng Xuyến', section: 'Tin', tags: ['A & B'] }
const feed = (stories = [story]) => rss({ self: `${site}/feed.xml`, url: `${site}/`, site, title: 'Cổng', description: 'Tin', stories })

test('times are those of Vietnam', () => {
  expect(isoTime(at)).toBe('2026-11-23T00:30:05+07:00')
  expect(mailTime(at)).toBe('Mon, 23 Nov 2026 00:30:05 +0700')
})

test('XML holds any text', () => {
  expect(xmlText('a<b>&"\'')).toBe('a&lt;b&gt;&amp;&quot;&apos;')
  expect(xmlText('a\u0000\u0008\u000b\u001f\ufffe\uffff\ud800b\tc\nd😀')).toBe('ab\tc\nd😀')
})

describe('RSS', () => {
  test('says all that a reader of feeds wants', () => {
    const xml = feed()
    expect(xml).toContain(`<atom:link href="${site}/feed.xml" rel="self" type="application/rss+xml"/>`)
    expect(xml).toContain('<title>Đường &lt;mới&gt; &amp; &quot;cầu&quot;</title>')
    expect(xml).toContain(`<guid isPermaLink="true">${site}/tin/bai-1</guid>`)
    expect(xml).toContain('<pubDate>Mon, 23 Nov 2026 00:30:05 +0700</pubDate>')
    expect(xml).toContain('<dc:creator>Giàng Xuyến</dc:creator>')
    expect(xml).toContain('<category>Tin</category><category>A &amp; B</category>')
    expect(xml).toContain('<description>Tóm tắt</description>')
    expect(xml).toContain('<language>vi</language>')
  })
  test('carries the whole text, with whole addresses', () => {
    expect(feed()).toContain(xmlText(`<p>Một ]]> <a href="${site}/tin">hai</a> <a href="${site}/tin/bai-1#ghi-1">1</a> <a href="https://x.example/">ba</a></p>`))
    expect(feed()).not.toContain('CDATA')
  })
  test('may be empty', () => expect(feed([])).not.toMatch(/<item>|lastBuildDate/))
})

describe('sitemaps', () => {
  test('name both languages for each page', () => {
    const xml = sitemap([{ vi: `${site}/a`, en: `${site}/en/a`, changedAt: at }])
    expect(xml.match(/<url>/g)).toHaveLength(2)
    expect(xml.match(/hreflang="(vi|en|x-default)"/g)).toHaveLength(6)
    expect(xml).toContain(`<loc>${site}/en/a</loc><lastmod>2026-11-23T00:30:05+07:00</lastmod>`)
    expect(xml).toContain(`hreflang="x-default" href="${site}/a"`)
  })
  test('the index names the parts', () => expect(sitemapIndex([{ url: `${site}/sitemap/0.xml` }, { url: `${site}/sitemap/1.xml`, changedAt: at }])).toContain(`<sitemap><loc>${site}/sitemap/1.xml</loc><lastmod>2026-11-23T00:30:05+07:00</lastmod></sitemap>`))
  test('that of the news has name, language, date and title', () => {
    expect(newsSitemap('Cổng & tin', [{ url: `${site}/a`, title: 'A < B', publishedAt: at }])).toContain(
      '<news:news><news:publication><news:name>Cổng &amp; tin</news:name><news:language>vi</news:language></news:publication><news:publication_date>2026-11-23T00:30:05+07:00</news:publication_date><news:title>A &lt; B</news:title></news:news>',
    )
  })
})

test('robots may visit all but newsroom, search and doors for machines', () => {
  const text = robots(site)
  expect(text).toMatch(/^User-agent: \*\n/)
  expect(text).toContain('Disallow: /tim-kiem?\n')
  expect(text).not.toMatch(/^Disallow: (\/|\/tim-kiem|\/toa-soan)?$/m)
  expect(text).toContain(`Sitemap: ${site}/sitemap.xml\nSitemap: ${site}/news-sitemap.xml\n`)
})
