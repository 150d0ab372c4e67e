import { Extension } from '@tiptap/core'
import { Fragment, type Schema, Slice } from '@tiptap/pm/model'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { type Block, isLinkAllowed } from '#domain/editions/body.ts'
import { limits } from '#domain/editions/content.ts'
import { blocksOfHtml, blocksOfText, inertHtml } from '#domain/editions/paste.ts'

/** The blocks as something to put at the cursor: the words of a single paragraph join the one that they are put into. */
function sliceOf(schema: Schema, blocks: readonly Block[]): Slice {
  const fragment = Fragment.fromArray(blocks.map((block) => schema.nodeFromJSON(block)))
  return Slice.maxOpen(fragment, false)
}

function insert(view: EditorView, blocks: readonly Block[]): void {
  view.dispatch(view.state.tr.replaceSelection(sliceOf(view.state.schema, blocks)).scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'))
}

/**
 * Paste and drop from Word, from pages and of plain text. What was copied in an editor of ours is left to ProseMirror.
 * @param onTooLong is told when the text is longer than a body may be; nothing is put in then
 */
export const Paste = Extension.create<{ onTooLong: () => void }>({
  name: 'newsroomPaste',
  priority: 50,
  addOptions: () => ({ onTooLong: () => {} }),
  addProseMirrorPlugins() {
    const take = (view: EditorView, data: DataTransfer | null): boolean => {
      const html = data?.getData('text/html') ?? ''
      const text = data?.getData('text/plain') ?? ''
      if (html.includes('data-pm-slice') || (!html && !text)) return false
      // An address over selected words makes a link of them.
      if (!view.state.selection.empty && /^https?:\S+$/.test(text.trim()) && isLinkAllowed(text.trim())) return false
      if (text.length > limits.body) {
        this.options.onTooLong()
        return true
      }
      // A document that DOMParser makes runs nothing and loads nothing.
      const fromHtml = html ? blocksOfHtml(new DOMParser().parseFromString(inertHtml(html), 'text/html').documentElement) : []
      const blocks = fromHtml.length ? fromHtml : blocksOfText(text)
      if (blocks.length) insert(view, blocks)
      return true
    }
    return [
      new Plugin({
        props: {
          // ProseMirror parses what is pasted before it asks whether somebody else takes it.
          transformPastedHTML: inertHtml,
          handlePaste: (view, event) => take(view, event.clipboardData),
          handleDrop: (view, event, _slice, moved) => {
            const at = moved ? null : view.posAtCoords({ left: event.clientX, top: event.clientY })
            if (!at || event.dataTransfer?.getData('text/html').includes('data-pm-slice')) return false
            event.preventDefault()
            const { state } = view
            view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(at.pos))))
            return take(view, event.dataTransfer)
          },
        },
      }),
    ]
  },
})
