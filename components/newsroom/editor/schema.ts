import { type Extensions, mergeAttributes, Node } from '@tiptap/core'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import StarterKit from '@tiptap/starter-kit'
import { isLinkAllowed } from '#domain/editions/body.ts'

export const footnoteName = 'footnote'

/** A note at the foot of the article, at its place in the text. Its number is counted by CSS. */
const Footnote = Node.create({
  name: footnoteName,
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addAttributes: () => ({ text: { default: '', parseHTML: (element: HTMLElement) => element.getAttribute('data-footnote') ?? '', renderHTML: () => ({}) } }),
  parseHTML: () => [{ tag: 'sup[data-footnote]' }],
  renderHTML: ({ node }) => ['sup', { class: 'footnote-mark', 'data-footnote': node.attrs.text as string, role: 'img', 'aria-label': node.attrs.text as string }],
})

const spans = () => ({ colspan: { default: 1 }, rowspan: { default: 1 } })

/** What a body may hold (domain/editions/body.ts), as the editor knows it. Nothing here writes a style attribute. */
export const extensions: Extensions = [
  StarterKit.configure({
    code: false,
    codeBlock: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    trailingNode: false,
    heading: { levels: [2, 3] },
    link: { openOnClick: false, autolink: false, linkOnPaste: true, isAllowedUri: (address) => isLinkAllowed(address), HTMLAttributes: { target: null, rel: null, class: null } },
    dropcursor: { color: false, class: 'drop-cursor' },
  }),
  Table.extend({
    renderHTML: ({ HTMLAttributes }) => ['table', mergeAttributes(HTMLAttributes, { style: null }), ['tbody', 0]],
    // The last cell lets Tab go on to what follows, instead of making another row: no keyboard trap.
    addKeyboardShortcuts() {
      return { ...this.parent?.(), Tab: () => this.editor.commands.goToNextCell(), 'Shift-Tab': () => this.editor.commands.goToPreviousCell() }
    },
  }).configure({ resizable: false, View: null }),
  TableRow,
  TableHeader.extend({ addAttributes: spans }),
  TableCell.extend({ addAttributes: spans }),
  Footnote,
]
