import type { Change, Part } from '#domain/editions/compare.ts'
import { type Locale, translator } from '#messages/messages.ts'

/** How much of what did not change is shown on either side of a change, in characters. */
const context = 120

/** What changed between two revisions, field by field; what went is struck out, what came is underlined. */
export function Comparison({ locale, changes }: { locale: Locale; changes: readonly Change[] }) {
  const translate = translator(locale, 'workflow')
  const editor = translator(locale, 'editor')
  if (!changes.length) return <p>{translate('compare.same')}</p>
  return (
    <dl className="comparison">
      {changes.map(({ field, parts }) => (
        <div key={field}>
          <dt>{editor(`fields.${field}`)}</dt>
          <dd lang="vi">{parts.length ? parts.map((part, index) => <Piece key={index} part={part} isFirst={index === 0} isLast={index === parts.length - 1} words={{ removed: translate('compare.removed'), added: translate('compare.added') }} />) : <span lang={locale}>{translate('compare.form')}</span>}</dd>
        </div>
      ))}
    </dl>
  )
}

function Piece({ part, isFirst, isLast, words }: { part: Part; isFirst: boolean; isLast: boolean; words: { removed: string; added: string } }) {
  if (part.kind === 'removed') return <del><span className="visually-hidden">[{words.removed}: </span>{part.text}<span className="visually-hidden">] </span></del>
  if (part.kind === 'added') return <ins><span className="visually-hidden">[{words.added}: </span>{part.text}<span className="visually-hidden">] </span></ins>
  if (part.text.length <= context * 2.5) return part.text
  return `${isFirst ? '' : part.text.slice(0, context)} … ${isLast ? '' : part.text.slice(-context)}`
}
