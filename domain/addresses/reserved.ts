/** First segments of addresses that belong to the portal itself: no section may take one (design: addresses are permanent). */
export const reservedSegments: ReadonlySet<string> = new Set([
  'api', 'bai-viet', 'chu-de', 'da-go', 'dang-nhap', 'dang-xuat', 'dinh-chinh', 'en', 'feed', 'fonts', 'gioi-thieu', 'icons', 'khong-tim-thay', 'lich', 'lien-he', 'luu-tru',
  'news-sitemap', 'next', 'nhan-su', 'public', 'reader', 'rieng-tu', 'robots', 'rss', 'sitemap', 'so-do', 'static', 'su-co', 'tac-gia', 'the', 'tiep-can', 'tim-kiem', 'to-chuc',
  'toa-soan', 'trang', 'trang-chu', 'van-ban', 'vi', 'xem-truoc',
])

const form = /^[a-z0-9]+(-[a-z0-9]+)*$/

/**
 * Whether a slug may be the address of a section.
 * @returns the issue, or undefined when it may. A slug never ends in "-digits": that is how articles are told from sections.
 */
export function sectionSlugIssue(slug: string): 'slugInvalid' | 'slugReserved' | undefined {
  if (slug.length > 80 || !form.test(slug) || /(^|-)\d+$/.test(slug)) return 'slugInvalid'
  return reservedSegments.has(slug) ? 'slugReserved' : undefined
}
