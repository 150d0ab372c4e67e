'use client'

import { type ReactNode, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { Button } from '#components/ui/button.tsx'
import { listen } from '#components/ui/listen.ts'
import type { Finding, FindingKind } from '#domain/vietnamese/proofreading/finding.ts'
import { FindingItem, type ItemAct } from './finding-item.tsx'
import { houseChoice, houseWord } from './house-choice.ts'
import { keysOf } from './signature.ts'

/** Kinds whose first suggestion is what was meant, so that all of one kind may be taken at once. */
const safeKinds: readonly FindingKind[] = ['duplicate-word', 'tone-placement', 'tone-position', 'double-space', 'punctuation-space', 'punctuation-ellipsis', 'quotation', 'word-bullet', 'end-mark', 'decomposed-unicode']

type Props = {
  /** The text that the findings are about. */
  text: string
  findings: readonly Finding[]
  /** How many there are besides, which are not in the list. */
  hidden?: number
  /** The finding that is shown in the text; it takes the focus whenever `focusKey` changes. */
  current: number | null
  focusKey?: number
  onCurrent: (index: number) => void
  onAccept: (index: number, suggestion: string) => void
  onIgnore: (index: number) => void
  /** Takes the word into the house dictionary. */
  onIgnoreEverywhere?: ((index: number) => void) | undefined
  /** Makes the style of a suggestion the house's own. */
  onHouseStyle?: ((index: number) => void) | undefined
  onAcceptAll?: ((kind: FindingKind) => void) | undefined
  /** Leaves the list, back to the text. */
  onLeave?: (() => void) | undefined
  /** Stands where the list has nothing, instead of that nothing was found. */
  children?: ReactNode
}

/**
 * Slips in a text, in its order, each with what may be done: by Tab and Enter; by keys while a finding has the focus
 * (arrows to the next, 1 to 9 for a suggestion, I or Delete to ignore, Escape back to the text).
 */
export function FindingList({ text, findings, hidden = 0, current, focusKey, onCurrent, onAccept, onIgnore, onIgnoreEverywhere, onHouseStyle, onAcceptAll, onLeave, children }: Props) {
  const translate = useTranslations('spelling')
  const message = useTranslations('proofreading')
  const count = findings.length + hidden
  const list = useRef<HTMLUListElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const keys = useMemo(() => keysOf(text, findings), [text, findings])
  // The finding that has the focus, so that the focus is not lost with it when it is taken out.
  const held = useRef<{ key: string; index: number } | null>(null)
  const [acts, setActs] = useState(0)
  const [told, setTold] = useState('')
  const id = useId()
  const focus = (index: number) => {
    const items = list.current?.querySelectorAll<HTMLElement>(':scope > li')
    const target = items?.[Math.min(index, items.length - 1)]?.querySelector<HTMLElement>('button')
    ;(target ?? heading.current)?.focus()
  }
  useLayoutEffect(() => {
    const was = held.current
    if (was && !keys.includes(was.key) && (document.activeElement === document.body || document.activeElement === null)) focus(was.index)
  }, [keys])
  // Told after something was done here, not whenever typing changes the number.
  useEffect(() => {
    if (acts > 0) setTold(translate('left', { count }))
  }, [acts, count, translate])
  const newest = useRef({ onCurrent, onAccept, onIgnore, onIgnoreEverywhere, onHouseStyle, onLeave, findings, keys, current, focus })
  newest.current = { onCurrent, onAccept, onIgnore, onIgnoreEverywhere, onHouseStyle, onLeave, findings, keys, current, focus }
  useEffect(() => {
    if (focusKey) newest.current.focus(newest.current.current ?? 0)
  }, [focusKey])
  useEffect(() => {
    // What was pointed at in the text comes into sight in the list; the page itself stays where it is.
    const element = list.current
    const item = current === null ? undefined : element?.children[current]
    if (!element || !item || item.contains(document.activeElement)) return
    const [outer, inner] = [element.getBoundingClientRect(), item.getBoundingClientRect()]
    if (inner.top < outer.top || inner.bottom > outer.bottom) element.scrollTop += inner.top - outer.top
  }, [current])
  const act = useMemo<ItemAct>(() => {
    const done = (what: () => void) => {
      what()
      setActs((count) => count + 1)
    }
    return {
      accept: (index, suggestion) => done(() => newest.current.onAccept(index, suggestion)),
      ignore: (index) => done(() => newest.current.onIgnore(index)),
      ignoreEverywhere: (index) => done(() => newest.current.onIgnoreEverywhere?.(index)),
      houseStyle: (index) => done(() => newest.current.onHouseStyle?.(index)),
    }
  }, [])
  useEffect(() => {
    const element = list.current!
    const indexOf = (target: EventTarget | null) => [...element.children].findIndex((item) => item.contains(target as Node))
    const onFocusIn = ({ target }: FocusEvent) => {
      const index = indexOf(target)
      const key = newest.current.keys[index]
      if (key === undefined) return
      held.current = { key, index }
      newest.current.onCurrent(index)
    }
    const onFocusOut = ({ relatedTarget }: FocusEvent) => {
      // What has been taken out loses the focus, too, but was not left.
      if (held.current && newest.current.keys.includes(held.current.key) && !element.contains(relatedTarget as Node | null)) held.current = null
    }
    const onKeyDown = (event: KeyboardEvent) => {
      const index = indexOf(event.target)
      const finding = newest.current.findings[index]
      if (!finding || event.ctrlKey || event.metaKey || event.altKey) return
      const digit = /^[1-9]$/.test(event.key) ? finding.suggestions[Number(event.key) - 1] : undefined
      if (event.key === 'ArrowDown') newest.current.focus(index + 1)
      else if (event.key === 'ArrowUp') newest.current.focus(Math.max(0, index - 1))
      else if (digit !== undefined) act.accept(index, digit)
      else if (event.key === 'Delete' || event.key.toLowerCase() === 'i') act.ignore(index)
      else if (event.key === 'Escape' && newest.current.onLeave) newest.current.onLeave()
      else return
      event.preventDefault()
    }
    const onClick = ({ target }: MouseEvent) => {
      const index = indexOf(target)
      if (index >= 0 && !(target as Element).closest('button')) newest.current.onCurrent(index)
    }
    return listen(element, { click: onClick, focusin: onFocusIn, focusout: onFocusOut, keydown: onKeyDown })
  }, [act])
  const together = onAcceptAll ? safeKinds.map((kind) => ({ kind, times: findings.filter((one) => one.kind === kind && one.suggestions.length > 0).length })).filter(({ times }) => times > 1) : []
  return (
    <section className="panel findings" aria-labelledby={id}>
      <header className="findings-head">
        <h2 id={id} tabIndex={-1} ref={heading}>{translate('title')} {count > 0 && <span className="count">{count}</span>}</h2>
      </header>
      {together.length > 0 && (
        <p className="findings-together">
          {together.map(({ kind, times }) => <Button key={kind} className="button--plain" onClick={() => { setActs(acts + 1); held.current ??= { key: '', index: 0 }; onAcceptAll!(kind) }}>{translate('acceptAll', { kind: message(`kinds.${kind}`), count: times })}</Button>)}
        </p>
      )}
      <p className="visually-hidden" role="status">{told}</p>
      {children ?? (findings.length === 0 && <p className="findings-none">{translate(text.trim() ? 'none' : 'unwritten')}</p>)}
      <ul ref={list} className="findings-list">
        {findings.map((finding, index) => (
          <FindingItem
            key={keys[index]} index={index} isCurrent={index === current} act={act} finding={finding} {...wordsAround(text, finding)}
            mayLearn={onIgnoreEverywhere !== undefined && houseWord(finding, text) !== undefined} maySetStyle={onHouseStyle !== undefined && houseChoice(finding) !== undefined}
          />
        ))}
      </ul>
    </section>
  )
}

/** The words of a finding, with some of those beside them on the line. */
export const wordsAround = (text: string, { start, end }: Finding) => ({ words: text.slice(start, end), before: before(text, start), after: after(text, end) })

const before = (text: string, start: number): string => {
  const words = /[^\n]{0,24}$/.exec(text.slice(Math.max(0, start - 24), start))?.[0] ?? ''
  return words.length < 24 ? words : words.replace(/^\S*\s/, '')
}
const after = (text: string, end: number): string => {
  const words = /^[^\n]{0,24}/.exec(text.slice(end, end + 24))?.[0] ?? ''
  return words.length < 24 ? words : words.replace(/\s\S*$/, '')
}
