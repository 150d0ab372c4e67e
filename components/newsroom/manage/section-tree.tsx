import type { FormState } from '#components/ui/form-state.ts'
import type { Section, SectionBranch } from '#domain/sections/section.ts'
import { localPath } from '#messages/local-path.ts'
import type { Locale } from '#messages/messages.ts'
import { SectionMove } from './section-move.tsx'

type Props = { locale: Locale; tree: readonly SectionBranch[]; move: (state: FormState, form: FormData) => Promise<FormState> }

/** The sections in their order, with what puts them into another. */
export function SectionTree({ locale, tree, move }: Props) {
  const main = tree.map(({ id }) => id)
  return (
    <ul className="panel section-tree">
      {tree.map(({ children, ...section }) => (
        <li key={section.id}>
          <SectionRow {...{ locale, section, move }} level={main} />
          {children.length > 0 && <ul>{children.map((child) => <li key={child.id}><SectionRow {...{ locale, move }} section={child} level={children.map(({ id }) => id)} /></li>)}</ul>}
        </li>
      ))}
    </ul>
  )
}

function SectionRow({ locale, section, level, move }: { locale: Locale; section: Section; level: number[]; move: Props['move'] }) {
  return (
    <div className="line section-row">
      <div>
        <a className="list-title" href={localPath(locale, `/toa-soan/chuyen-muc/${section.id}`)}>{locale === 'en' ? section.nameEnglish : section.name}</a>
        <p className="meta">/{section.slug}</p>
      </div>
      <SectionMove action={move} section={{ id: section.id, parentId: section.parentId, name: section.name }} level={level} />
    </div>
  )
}
