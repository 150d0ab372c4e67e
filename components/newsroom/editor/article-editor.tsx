'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl/react'
import { RecordPanel } from '#components/newsroom/report/record-panel.tsx'
import type { CheckOptions } from '#components/newsroom/proofreading/check.ts'
import { createProofreading } from '#components/newsroom/proofreading/proofreading.ts'
import { ProofreadingContext } from '#components/newsroom/proofreading/proofreading-context.tsx'
import { type HouseActions, ProofreadingPanel } from '#components/newsroom/proofreading/proofreading-panel.tsx'
import { startWorker } from '#components/newsroom/proofreading/start-worker.ts'
import { listen } from '#components/ui/listen.ts'
import { useIssues } from '#components/ui/use-issues.ts'
import type { Body } from '#domain/editions/body.ts'
import { type Content, limits } from '#domain/editions/content.ts'
import { requirements } from '#domain/editions/requirements.ts'
import { type Autosave, createAutosave, type SaveAnswer } from './autosave.ts'
import { AutosaveContext, RequirementsContext } from './autosave-context.tsx'
import { BodyEditor } from './body-editor.tsx'
import { DetailsPanel, type SectionOption } from './details-panel.tsx'
import { keepingPlace } from './kept-copy.ts'
import { KeptNotice } from './kept-notice.tsx'
import { SaveBanner } from './save-banner.tsx'
import { GrowingField } from './text-areas.tsx'

type Props = {
  userId: number
  edition: { articleId: number; editionId: number; headNumber: number; savedAt: string; content: Content }
  sections: readonly SectionOption[]
  suggestions: readonly string[]
  save: (input: { articleId: number; editionId: number; headNumber: number; content: string }) => Promise<SaveAnswer>
  signInHref: string
  /** How the house writes, and whether the person may change that. */
  house: HouseActions & { options: CheckOptions }
  /** Whether the first save changes what may be done with the article, so that the page is asked for anew. */
  refreshAfterSave: boolean
  /** What stands above, and what stands first beside the sheet; both may use the autosave. */
  head: ReactNode
  workflow: ReactNode
}

type Fields = Omit<Content, 'body'>

/**
 * The editor of an edition. What the page came with is taken once: when the page is rendered anew, what is on the screen stays.
 */
export function ArticleEditor({ userId, edition, sections, suggestions, save, signInHref, house, refreshAfterSave, head, workflow }: Props) {
  const translate = useTranslations('editor')
  const [came] = useState(edition)
  const [fields, setFields] = useState<Fields>(() => withoutBody(came.content))
  const [screen] = useState(() => createScreen(came.content))
  const replaceBody = useRef<(body: Body) => void>(() => {})
  const autosave = useAutosaveOf(came, userId, save, screen.read)
  const state = useSyncExternalStore(autosave.subscribe, autosave.getState, autosave.getState)
  const { errorOf } = useIssues(state.issues)
  // Looked at when saving turns, not at every key: the whole body is read for it.
  const [missing, setMissing] = useState(() => requirements(came.content))
  useEffect(() => setMissing(requirements(screen.read())), [screen, fields, state.status])
  const router = useRouter()
  const [asksAnew] = useState(refreshAfterSave)
  const hasSaved = state.headNumber !== came.headNumber
  useEffect(() => {
    if (asksAnew && hasSaved) router.refresh()
  }, [asksAnew, hasSaved, router])
  const change = (changes: Partial<Fields>) => {
    setFields(screen.change(changes))
    autosave.changed()
    if ('title' in changes || 'lead' in changes) proofreading.changed()
  }
  const changeField = useRef(change)
  changeField.current = change
  const [proofreading] = useState(() => createProofreading({
    articleId: came.articleId, options: house.options, startWorker,
    readFields: () => {
      const { title, lead, meeting } = screen.readFields()
      return { title, lead, isReport: meeting !== undefined }
    },
    changeField: (field, text) => changeField.current({ [field]: text }),
  }))
  const restore = (content: Content) => {
    replaceBody.current(content.body)
    change(withoutBody(content))
    autosave.keepNow()
  }
  return (
    <AutosaveContext value={autosave}><ProofreadingContext value={proofreading}>
      {head}
      <SaveBanner signInHref={signInHref} />
      <KeptNotice userId={userId} articleId={came.articleId} current={came.content} headNumber={came.headNumber} onRestore={restore} />
      <div className="beside write">
        <BodyEditor
          initial={came.content.body} extension={proofreading.extension} error={errorOf('body')} onSave={() => void autosave.flush()} onReady={(replace) => (replaceBody.current = replace)}
          onChange={(read) => {
            screen.setBody(read)
            autosave.changed()
          }}
        >
          <GrowingField id="title" className="sheet-title" label={translate('fields.title')} placeholder={translate('placeholders.title')} value={fields.title} maximum={limits.title} error={errorOf('title')} onText={(title) => change({ title })} lang="vi" />
          <GrowingField id="lead" className="sheet-lead" label={translate('fields.lead')} placeholder={translate('placeholders.lead')} value={fields.lead} maximum={limits.lead} error={errorOf('lead')} onText={(lead) => change({ lead })} lang="vi" />
        </BodyEditor>
        <aside className="stack write-side" aria-label={translate('side')}>
          <ProofreadingPanel proofreading={proofreading} house={house} />
          <RequirementsContext value={missing}>{workflow}</RequirementsContext>
          <DetailsPanel content={fields} sections={sections} suggestions={suggestions} errorOf={errorOf} onChange={change} />
          <RecordPanel meeting={fields.meeting} onMeeting={(meeting) => change({ meeting })} />
        </aside>
      </div>
    </ProofreadingContext></AutosaveContext>
  )
}

/** What stands on the screen, apart from React: the newest is read at any time, also after the page was left. */
function createScreen(content: Content) {
  let fields = withoutBody(content)
  let readBody = () => content.body
  return {
    read: (): Content => ({ ...fields, body: readBody() }),
    readFields: (): Fields => fields,
    change: (changes: Partial<Fields>): Fields => (fields = { ...fields, ...changes }),
    setBody: (read: () => Body) => void (readBody = read),
  }
}

const withoutBody = ({ body: _, ...fields }: Content): Fields => fields

/** The autosave of this page for as long as it is open, tied to the browser's events. */
function useAutosaveOf(came: Props['edition'], userId: number, save: Props['save'], read: () => Content): Autosave {
  const [autosave] = useState(() => {
    const { articleId, editionId, headNumber, savedAt } = came
    const place = keepingPlace(userId, articleId, editionId)
    return createAutosave<Content>({
      headNumber, savedAt, read, ...place,
      send: (head, content) => save({ articleId, editionId, headNumber: head, content: JSON.stringify(content) }),
    })
  })
  useEffect(() => {
    const onReturn = () => void (document.visibilityState === 'hidden' ? autosave.keepNow() : autosave.retry())
    const onLeave = (event: BeforeUnloadEvent) => {
      autosave.keepNow()
      if (autosave.isAtRisk()) event.preventDefault()
    }
    const ends = [
      listen(window, { online: autosave.retry, focus: autosave.retry, pagehide: autosave.keepNow, beforeunload: onLeave }),
      listen(document, { visibilitychange: onReturn }),
    ]
    return () => {
      for (const end of ends) end()
      autosave.keepNow()
      void autosave.flush()
    }
  }, [autosave])
  return autosave
}
