'use client'

import { startTransition, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { Button } from '#components/ui/button.tsx'
import { listen } from '#components/ui/listen.ts'
import { useIssues } from '#components/ui/use-issues.ts'
import type { HouseStyle } from '#domain/house-style/house-style.ts'
import type { Issue } from '#domain/outcome.ts'
import { FindingItem } from './finding-item.tsx'
import { FindingList, wordsAround } from './finding-list.tsx'
import { houseChoice, houseWord } from './house-choice.ts'
import type { Proofreading } from './proofreading.ts'

export type HouseActions = {
  /** Whether the person may change the dictionary and the style of the house. */
  mayChange: boolean
  learn: (word: string) => Promise<{ issues?: Issue[] | undefined }>
  choose: (choice: Partial<HouseStyle>) => Promise<{ issues?: Issue[] | undefined }>
}

/** "Soát lỗi": what was found in the article that is edited. */
export function ProofreadingPanel({ proofreading, house }: { proofreading: Proofreading; house: HouseActions }) {
  const translate = useTranslations('spelling')
  const [state, setState] = useState(proofreading.getState)
  const [issues, setIssues] = useState<readonly Issue[]>([])
  const { text } = useIssues()
  useEffect(() => {
    // A list of many findings is drawn when there is time for it: typing goes first.
    const follow = () => {
      const now = proofreading.getState()
      if (now.focusKey !== focusKey) setState(now)
      else startTransition(() => setState(now))
      focusKey = now.focusKey
    }
    let { focusKey } = proofreading.getState()
    follow()
    return proofreading.subscribe(follow)
  }, [proofreading])
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F7' || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return
      event.preventDefault()
      proofreading.step(event.shiftKey ? -1 : 1)
    }
    return listen(document, { keydown: onKeyDown })
  }, [proofreading])
  const { slips, status, hidden } = state
  const current = slips.findIndex(({ key }) => key === state.current)
  const currentKey = state.current
  useEffect(() => {
    // Not while a button is pressed: it would move away from under the pointer.
    if (currentKey && !document.querySelector('.findings button:active')) bringIntoSight()
  }, [currentKey])

  const tell = async (asked: Promise<{ issues?: Issue[] | undefined }>, undo: () => void) => {
    setIssues([])
    const answer = await asked.catch(() => ({ issues: [{ code: 'unreachable' } as Issue] }))
    if (!answer.issues) return
    undo()
    setIssues(answer.issues)
  }
  const learn = (index: number) => {
    const word = houseWord(slips[index]!, state.text)
    if (!word) return
    const before = proofreading.getOptions().dictionary
    proofreading.setOptions({ dictionary: [...before, word] })
    void tell(house.learn(word), () => proofreading.setOptions({ dictionary: proofreading.getOptions().dictionary.filter((one) => one !== word) }))
  }
  const choose = (index: number) => {
    const choice = houseChoice(slips[index]!)
    if (!choice) return
    const { toneStyle, endMark } = proofreading.getOptions()
    proofreading.setOptions(choice.endMark ? { endMark: 'any' } : { toneStyle: choice.toneStyle === 'document' ? undefined : choice.toneStyle })
    void tell(house.choose(choice), () => proofreading.setOptions({ toneStyle, endMark }))
  }
  return (
    <div className="proofreading" data-status={status}>
      <FindingList
        text={state.text} findings={slips} hidden={hidden} current={current < 0 ? null : current} focusKey={state.focusKey}
        onCurrent={(index) => proofreading.pick(slips[index]!.key)}
        onAccept={(index, suggestion) => proofreading.accept(slips[index]!, suggestion)} onAcceptAll={proofreading.acceptAll}
        onIgnore={(index) => proofreading.ignore(slips[index]!)}
        onIgnoreEverywhere={house.mayChange ? learn : undefined} onHouseStyle={house.mayChange ? choose : undefined}
        onLeave={proofreading.leave}
      >
        {status === 'starting' ? <p className="findings-none">{translate('checking')}</p> : status === 'failed' ? (
          <div className="findings-none">
            <p>{translate('failed')}</p>
            <p><Button onClick={proofreading.retry}>{translate('retry')}</Button></p>
          </div>
        ) : issues.length > 0 ? <p className="findings-none field-error" role="alert">{issues.map(text).join(' ')}</p> : undefined}
      </FindingList>
      {hidden > 0 && <p className="findings-more">{translate('hidden', { count: hidden })}</p>}
      {state.isPeeked && slips[current] && (
        <div className="finding-peek">
          <Button className="button--plain" onClick={() => proofreading.pick(null)}>{translate('close')}</Button>
          <ul>
            <FindingItem
              index={current} isCurrent finding={slips[current]} {...wordsAround(state.text, slips[current])} mayLearn={house.mayChange && houseWord(slips[current], state.text) !== undefined} maySetStyle={house.mayChange && houseChoice(slips[current]) !== undefined}
              act={{ accept: (index, suggestion) => proofreading.accept(slips[index]!, suggestion), ignore: (index) => proofreading.ignore(slips[index]!), ignoreEverywhere: learn, houseStyle: choose }}
            />
          </ul>
        </div>
      )}
      {/* What an underlined word is, for those who hear the text. */}
      <div hidden>
        {(['error', 'warning', 'hint'] as const).map((severity) => <span key={severity} id={`slip-${severity}`}>{translate(`marked.${severity}`)}</span>)}
      </div>
    </div>
  )
}

/** Shows the current finding in the text where text and list stand side by side; elsewhere that would take the list away. */
function bringIntoSight(): void {
  if (!matchMedia('(min-width: 64rem)').matches) return
  document.querySelector('.sheet .slip--current')?.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' })
}
