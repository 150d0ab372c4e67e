import { createTranslator, type Formats } from 'use-intl/core'
import enArticle from './en/article.json' with { type: 'json' }
import enDesk from './en/desk.json' with { type: 'json' }
import enEditor from './en/editor.json' with { type: 'json' }
import enErrorDocuments from './en/errorDocuments.json' with { type: 'json' }
import enIssues from './en/issues.json' with { type: 'json' }
import enManage from './en/manage.json' with { type: 'json' }
import enNewsroom from './en/newsroom.json' with { type: 'json' }
import enProofreading from './en/proofreading.json' with { type: 'json' }
import enReader from './en/reader.json' with { type: 'json' }
import enReport from './en/report.json' with { type: 'json' }
import enSearch from './en/search.json' with { type: 'json' }
import enSite from './en/site.json' with { type: 'json' }
import enSpelling from './en/spelling.json' with { type: 'json' }
import enWorkflow from './en/workflow.json' with { type: 'json' }
import viArticle from './vi/article.json' with { type: 'json' }
import viDesk from './vi/desk.json' with { type: 'json' }
import viEditor from './vi/editor.json' with { type: 'json' }
import viErrorDocuments from './vi/errorDocuments.json' with { type: 'json' }
import viIssues from './vi/issues.json' with { type: 'json' }
import viManage from './vi/manage.json' with { type: 'json' }
import viNewsroom from './vi/newsroom.json' with { type: 'json' }
import viProofreading from './vi/proofreading.json' with { type: 'json' }
import viReader from './vi/reader.json' with { type: 'json' }
import viReport from './vi/report.json' with { type: 'json' }
import viSearch from './vi/search.json' with { type: 'json' }
import viSite from './vi/site.json' with { type: 'json' }
import viSpelling from './vi/spelling.json' with { type: 'json' }
import viWorkflow from './vi/workflow.json' with { type: 'json' }

/** Languages of the interface, chosen by address alone: Vietnamese at `/`, English at `/en`. */
export const locales = ['vi', 'en'] as const
export type Locale = (typeof locales)[number]

const vi = { article: viArticle, desk: viDesk, editor: viEditor, errorDocuments: viErrorDocuments, issues: viIssues, manage: viManage, newsroom: viNewsroom, proofreading: viProofreading, reader: viReader, report: viReport, search: viSearch, site: viSite, spelling: viSpelling, workflow: viWorkflow }
export type Messages = typeof vi
export type Namespace = keyof Messages

const messages: Record<Locale, Messages> = {
  vi,
  // Same keys, by test.
  en: { article: enArticle, desk: enDesk, editor: enEditor, errorDocuments: enErrorDocuments, issues: enIssues, manage: enManage, newsroom: enNewsroom, proofreading: enProofreading, reader: enReader, report: enReport, search: enSearch, site: enSite, spelling: enSpelling, workflow: enWorkflow },
}

/** Everything is told in the time of Vietnam, wherever the server or the reader is. */
export const timeZone = 'Asia/Ho_Chi_Minh'
const formats: Formats = {}

/** All texts of one language, or those of some namespaces (for the browser). */
export function messagesOf(locale: Locale): Messages
export function messagesOf<N extends Namespace>(locale: Locale, ...namespaces: N[]): Pick<Messages, N>
export function messagesOf(locale: Locale, ...namespaces: Namespace[]): Partial<Messages> {
  return namespaces.length ? Object.fromEntries(namespaces.map((name) => [name, messages[locale][name]])) : messages[locale]
}

/** The texts of one namespace as a function of key and values (ICU MessageFormat). */
export function translator<N extends Namespace>(locale: Locale, namespace: N) {
  return createTranslator({ locale, messages: messages[locale], namespace, timeZone, formats })
}
