'use client'

import { memo, useId } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Finding, FindingKind } from '#domain/vietnamese/proofreading/finding.ts'
import { houseChoice } from './house-choice.ts'

export type ItemAct = {
  accept: (index: number, suggestion: string) => void
  ignore: (index: number) => void
  ignoreEverywhere: (index: number) => void
  houseStyle: (index: number) => void
}

type Props = { index: number; isCurrent: boolean; act: ItemAct; finding: Finding; words: string; before: string; after: string; mayLearn: boolean; maySetStyle: boolean }

/** Kinds of which a suggestion says all that is to be said. */
const clearKinds: readonly FindingKind[] = ['duplicate-word', 'tone-position', 'misspelled-syllable', 'quotation', 'punctuation-space', 'punctuation-ellipsis', 'double-space', 'word-bullet']

/** Most suggestions that are shown. */
const most = 5

/** A finding: what it is, the words where they stand, and what may be done. Read aloud it is one sentence. */
export const FindingItem = memo(function FindingItem({ index, isCurrent, act, finding, words, before, after, mayLearn, maySetStyle }: Props) {
  const translate = useTranslations('spelling')
  const message = useTranslations('proofreading')
  const id = useId()
  const { kind, severity, suggestions } = finding
  const [first, ...others] = suggestions.slice(0, most)
  const space = translate('space')
  const style = maySetStyle ? houseChoice(finding) : undefined
  const told = [translate('sentence', { kind: message(`kinds.${kind}`), words: spoken(words, space), context: `${before}${words}${after}`.trim() }), message(finding.message, finding.values), first === undefined ? '' : translate('suggested', { suggestions: suggestions.slice(0, most).map((one) => spoken(one, space)).join('; ') })]
  return (
    <li className={`finding finding--${severity}${first !== undefined && clearKinds.includes(kind) ? ' finding--clear' : ''}${isCurrent ? ' finding--current' : ''}`}>
      <p className="visually-hidden" id={`${id}-told`}>{message(`severities.${severity}`)}. {told.filter(Boolean).join(' ')}</p>
      <div aria-hidden="true">
        <p className="finding-kind">{message(`kinds.${kind}`)}</p>
        <p className="finding-words" lang="vi">
          <span className="finding-context">{before}</span><del>{visible(words)}</del>{first !== undefined && <> → <ins>{visible(first)}</ins></>}<span className="finding-context">{after}</span>
        </p>
        <p className="finding-message">{message(finding.message, finding.values)}</p>
      </div>
      <div className="finding-actions">
        {first !== undefined && <button type="button" className="finding-accept" aria-describedby={`${id}-told`} onClick={() => act.accept(index, first)}>{translate('accept')}<span className="visually-hidden"> {translate('to', { suggestion: spoken(first, space) })}</span></button>}
        {others.map((suggestion) => <button key={suggestion} type="button" className={hasLetters(suggestion) ? undefined : 'finding-sign'} lang="vi" onClick={() => act.accept(index, suggestion)}><span className="visually-hidden">{translate('acceptAs')} </span>{visible(suggestion)}</button>)}
        <button type="button" aria-describedby={`${id}-told`} onClick={() => act.ignore(index)}>{translate('ignore')}</button>
        {mayLearn && <button type="button" aria-describedby={`${id}-told`} onClick={() => act.ignoreEverywhere(index)}>{translate('ignoreEverywhere')}</button>}
        {style && <button type="button" aria-describedby={`${id}-told`} onClick={() => act.houseStyle(index)}>{translate(style.endMark ? 'houseEndMark' : style.toneStyle === 'old' ? 'houseToneOld' : 'houseToneNew')}</button>}
      </div>
    </li>
  )
}, isDrawnAlike)

/** Whether an item is drawn as before: where its words stand in the text makes no difference. */
function isDrawnAlike(before: Props, now: Props): boolean {
  const told = ({ finding: { kind, severity, message, values, suggestions }, words, before: left, after, index, isCurrent, mayLearn, maySetStyle }: Props) => JSON.stringify([kind, severity, message, values, suggestions, words, left, after, index, isCurrent, mayLearn, maySetStyle])
  return before.act === now.act && told(before) === told(now)
}

/** Long words in the list: a paragraph of an old encoding is known by its beginning. */
const shortened = (words: string): string => (words.length > 90 ? `${words.slice(0, 88)}…` : words)

/** Spaces and signs that are not seen otherwise. */
const visible = (words: string): string => shortened(words).replace(/ {2,}/g, (spaces) => '␣'.repeat(spaces.length)).replace(/\t/g, '⇥').replace(/^ | $/g, '␣') || '∅'

/** A sign alone is hardly seen: it stands in quotes. */
const hasLetters = (words: string): boolean => /[\p{L}\p{N}]/u.test(words)

/** Words as they are read aloud. */
const spoken = (words: string, space: string): string => shortened(words).trim() || (words ? space : '∅')
