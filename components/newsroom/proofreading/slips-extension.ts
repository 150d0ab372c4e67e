import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Severity } from '#domain/vietnamese/proofreading/finding.ts'

/** A finding in the body: `position` of the mark of a note, or the words between `from` and `to`. */
export type Marked = { key: string; from: number; to: number; severity: Severity; isNote: boolean }
type Change = { marks: readonly Marked[]; current: string | null }
type Slips = Change & { set: DecorationSet }

const slips = new PluginKey<Slips>('slips')

/** Underlines findings, and where they are after later edits. What is edited loses its line until it is looked at again. */
export const createSlips = (onPick: (key: string) => void) => Extension.create({
  name: 'slips',
  addProseMirrorPlugins: () => [
    new Plugin<Slips>({
      key: slips,
      state: {
        init: () => ({ marks: [], current: null, set: DecorationSet.empty }),
        apply: (transaction, old) => {
          const change = transaction.getMeta(slips) as Change | undefined
          if (change) return { ...change, set: DecorationSet.create(transaction.doc, change.marks.map((one) => decoration(one, one.key === change.current))) }
          return transaction.docChanged ? { ...old, set: untouched(old.set.map(transaction.mapping, transaction.doc), transaction) } : old
        },
      },
      props: {
        decorations: (state) => slips.getState(state)?.set,
        handleClick: (view, position) => {
          const found = slips.getState(view.state)?.set.find(position, position).at(-1)
          if (found) onPick(keyOf(found))
          return false
        },
      },
    }),
  ],
})

const decoration = (mark: Marked, isCurrent: boolean): Decoration => {
  const className = `slip slip--${mark.severity}${isCurrent ? ' slip--current' : ''}`
  // The spec is the same after the text has moved, so that the editor need not draw the line anew.
  const spec = { key: mark.key }
  if (mark.isNote) return Decoration.node(mark.from, mark.to, { class: className }, spec)
  return Decoration.inline(mark.from, mark.to, { class: className, role: 'mark', 'aria-describedby': `slip-${mark.severity}` }, spec)
}

const keyOf = ({ spec }: Decoration): string => (spec as { key: string }).key

/** Without what stands where a transaction wrote. */
function untouched(set: DecorationSet, { mapping }: Transaction): DecorationSet {
  const touched: Decoration[] = []
  mapping.maps.forEach((map, index) => {
    const rest = mapping.slice(index + 1)
    map.forEach((_from, _to, from, to) => touched.push(...set.find(rest.map(from, -1), rest.map(to, 1))))
  })
  return touched.length > 0 ? set.remove(touched) : set
}

/** A transaction that underlines these findings and no others. */
export const underline = (state: EditorState, change: Change): Transaction => state.tr.setMeta(slips, change).setMeta('addToHistory', false)

/** Where the findings of the body stand now, by their keys. What was edited is not among them. */
export function whereSlips(state: EditorState): Map<string, { from: number; to: number }> {
  const found = slips.getState(state)?.set.find() ?? []
  return new Map(found.map((one) => [keyOf(one), { from: one.from, to: one.to }]))
}
