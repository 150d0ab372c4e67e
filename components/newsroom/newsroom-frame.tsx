import type { ReactNode } from 'react'
import { translator } from '#messages/messages.ts'
import { Rail, type RailProps } from './rail.tsx'

/** A page of the newsroom: the rail beside (on phones above) the main part, which holds the page's one h1. */
export function NewsroomFrame({ children, ...rail }: RailProps & { children: ReactNode }) {
  const translate = translator(rail.locale, 'newsroom')
  return (
    <div className="newsroom">
      <a className="skip" href="#noi-dung">{translate('skip')}</a>
      <Rail {...rail} />
      <main className="stack newsroom-main" id="noi-dung" tabIndex={-1}>{children}</main>
    </div>
  )
}
