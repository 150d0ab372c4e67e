import type { ReactNode } from 'react'
import { ClientTexts } from '#components/newsroom/client-texts.tsx'
import { Forbidden } from '#components/newsroom/forbidden.tsx'
import { NewsroomFrame } from '#components/newsroom/newsroom-frame.tsx'
import type { RailProps } from '#components/newsroom/rail.tsx'
import { countWaiting } from '#domain/desk/read-desk.ts'
import { may, type Verb } from '#domain/people/permissions.ts'
import type { Namespace } from '#messages/messages.ts'
import { leave } from './dang-nhap/actions.ts'

type Props = Omit<RailProps, 'waiting' | 'signOut'> & {
  /** The verb that the page is for: who lacks it is told so instead. What the page reads belongs into a component below. */
  needs?: Verb
  /** What the page's client components say; nothing where it has none with words. */
  texts?: Namespace[]
  children: ReactNode
}

/** The frame of every newsroom page: rail with what waits for the editor, and the main part. */
export async function PageFrame({ editor, needs, texts, children, ...rest }: Props) {
  const waiting = may(editor.role, 'desk.read') ? await countWaiting(editor) : undefined
  const content = texts ? <ClientTexts locale={rest.locale} namespaces={texts}>{children}</ClientTexts> : children
  return (
    <NewsroomFrame {...rest} editor={editor} waiting={waiting} signOut={leave}>
      {!needs || may(editor.role, needs) ? content : <Forbidden locale={rest.locale} role={editor.role} />}
    </NewsroomFrame>
  )
}
