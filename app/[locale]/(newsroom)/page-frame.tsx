import type { ReactNode } from 'react'
import { Forbidden } from '#components/newsroom/forbidden.tsx'
import { NewsroomFrame, type NewsroomPlace } from '#components/newsroom/newsroom-frame.tsx'
import { countWaiting } from '#domain/desk/read-desk.ts'
import type { Editor } from '#domain/people/editor.ts'
import { may, type Verb } from '#domain/people/permissions.ts'
import type { Locale } from '#messages/messages.ts'
import { leave } from './dang-nhap/actions.ts'

type Props = {
  locale: Locale
  editor: Editor
  /** The item of the rail that the page belongs to. */
  place: NewsroomPlace
  /** The page's Vietnamese address, for the link to the other language. */
  path: string
  /** The verb that the page is for: who lacks it is told so instead. What the page reads belongs into a component below. */
  needs?: Verb
  children: ReactNode
}

/** The frame of every newsroom page: rail with what waits for the editor, and the main part. */
export async function PageFrame({ editor, needs, children, ...rest }: Props) {
  const waiting = may(editor.role, 'desk.read') ? await countWaiting(editor) : undefined
  return (
    <NewsroomFrame {...rest} editor={editor} waiting={waiting} signOut={leave}>
      {!needs || may(editor.role, needs) ? children : <Forbidden locale={rest.locale} role={editor.role} />}
    </NewsroomFrame>
  )
}
