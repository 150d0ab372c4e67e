import type { ReactNode } from 'react'
import type { Editor } from '#domain/people/editor.ts'
import { type Locale, translator } from '#messages/messages.ts'
import { Rail, type NewsroomPlace } from './rail.tsx'

export type { NewsroomPlace }

type Props = {
  locale: Locale
  editor: Editor
  place: NewsroomPlace
  path: string
  /** How many articles wait for the editor; undefined for who has no desk. */
  waiting?: number | undefined
  signOut: (form: FormData) => Promise<void>
  children: ReactNode
}

/** A page of the newsroom: the rail beside (on phones above) the main part, which holds the page's one h1. */
export function NewsroomFrame({ children, ...rail }: Props) {
  const translate = translator(rail.locale, 'newsroom')
  return (
    <div className="newsroom">
      <a className="skip" href="#noi-dung">{translate('skip')}</a>
      <Rail {...rail} />
      <main className="newsroom-main" id="noi-dung" tabIndex={-1}>{children}</main>
    </div>
  )
}
