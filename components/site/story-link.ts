import { articlePath, type Story } from '#domain/articles/article.ts'
import type { Section } from '#domain/sections/section.ts'
import type { SiteSettings } from '#domain/settings/setting.ts'
import { localPath } from '#messages/local-path.ts'
import type { Locale } from '#messages/messages.ts'

/** What every page of the portal is drawn with. */
export type Site = { settings: SiteSettings; sections: readonly Section[]; locale: Locale }

/** A name and where it leads: an address with its language. */
export type Link = { name: string; href: string }

/** A story as lists draw it: everything said, nothing left to look up. */
export type StoryLink = { id: number; title: string; lead: string; href: string; section: Link; publishedAt: Date }

export const siteName = (locale: Locale, site: Pick<SiteSettings, 'name' | 'nameEnglish'>): string => (locale === 'en' ? site.nameEnglish : site.name)

export const sectionName = (section: Pick<Section, 'name' | 'nameEnglish'>, locale: Locale): string => (locale === 'en' ? section.nameEnglish : section.name)

export const sectionLink = (section: Section, locale: Locale): Link => ({ name: sectionName(section, locale), href: localPath(locale, `/${section.slug}`) })

/** The way to a section from its main section: one link or two; none where there is no such section. */
export function sectionTrail(site: Pick<Site, 'sections' | 'locale'>, sectionId: number | null): Link[] {
  const section = site.sections.find((one) => one.id === sectionId)
  const parent = site.sections.find((one) => one.id === section?.parentId)
  return [parent, section].flatMap((one) => (one ? sectionLink(one, site.locale) : []))
}

/** Makes the stories of a read ready to be drawn. A story whose section has gone meanwhile is left out. */
export function storyLinks(site: Pick<Site, 'sections' | 'locale'>, stories: readonly Story[]): StoryLink[] {
  return stories.flatMap(({ id, slug, title, lead, sectionId, publishedAt }) => {
    const section = site.sections.find((one) => one.id === sectionId)
    if (!section) return []
    return { id, title, lead, publishedAt, section: sectionLink(section, site.locale), href: localPath(site.locale, articlePath(section.slug, { id, slug })) }
  })
}

/** The `lang` of what editors wrote: Vietnamese, which needs saying only on English pages. */
export const contentLanguage = (locale: Locale): 'vi' | undefined => (locale === 'en' ? 'vi' : undefined)
