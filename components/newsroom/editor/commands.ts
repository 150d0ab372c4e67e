import type { Editor } from '@tiptap/core'

export type ToolId =
  | 'undo' | 'redo' | 'bold' | 'italic' | 'bulletList' | 'orderedList' | 'blockquote' | 'link' | 'footnote' | 'table'
  | 'rowBefore' | 'rowAfter' | 'columnBefore' | 'columnAfter' | 'deleteRow' | 'deleteColumn' | 'headerRow' | 'mergeOrSplit' | 'deleteTable'

export type Tool = {
  id: ToolId
  /** As ProseMirror writes it; Mod is Ctrl, on a Mac ⌘. */
  shortcut?: string
  /** Whether it is a switch that is on or off at the cursor. */
  isOn?: (editor: Editor) => boolean
  /** Left out: opens a dialog, or has its shortcut from Tiptap. */
  run?: (editor: Editor) => void
}

/** The tools of the toolbar, in groups. Those of tables show only inside one. */
export const tools: readonly (readonly Tool[])[] = [
  [
    { id: 'bold', shortcut: 'Mod-b', isOn: (editor) => editor.isActive('bold'), run: (editor) => editor.chain().focus().toggleBold().run() },
    { id: 'italic', shortcut: 'Mod-i', isOn: (editor) => editor.isActive('italic'), run: (editor) => editor.chain().focus().toggleItalic().run() },
  ],
  [
    { id: 'bulletList', shortcut: 'Mod-Shift-8', isOn: (editor) => editor.isActive('bulletList'), run: (editor) => editor.chain().focus().toggleBulletList().run() },
    { id: 'orderedList', shortcut: 'Mod-Shift-7', isOn: (editor) => editor.isActive('orderedList'), run: (editor) => editor.chain().focus().toggleOrderedList().run() },
    { id: 'blockquote', shortcut: 'Mod-Shift-b', isOn: (editor) => editor.isActive('blockquote'), run: (editor) => editor.chain().focus().toggleBlockquote().run() },
  ],
  [
    { id: 'link', shortcut: 'Mod-k', isOn: (editor) => editor.isActive('link') },
    { id: 'footnote', shortcut: 'Mod-Alt-f', isOn: (editor) => editor.isActive('footnote') },
    { id: 'table', run: (editor) => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run() },
  ],
  [
    { id: 'undo', shortcut: 'Mod-z', run: (editor) => editor.chain().focus().undo().run() },
    { id: 'redo', shortcut: 'Mod-Shift-z', run: (editor) => editor.chain().focus().redo().run() },
  ],
]

export const tableTools: readonly Tool[] = [
  { id: 'rowBefore', run: (editor) => editor.chain().focus().addRowBefore().run() },
  { id: 'rowAfter', run: (editor) => editor.chain().focus().addRowAfter().run() },
  { id: 'columnBefore', run: (editor) => editor.chain().focus().addColumnBefore().run() },
  { id: 'columnAfter', run: (editor) => editor.chain().focus().addColumnAfter().run() },
  { id: 'mergeOrSplit', run: (editor) => editor.chain().focus().mergeOrSplit().run() },
  { id: 'headerRow', run: (editor) => editor.chain().focus().toggleHeaderRow().run() },
  { id: 'deleteRow', run: (editor) => editor.chain().focus().deleteRow().run() },
  { id: 'deleteColumn', run: (editor) => editor.chain().focus().deleteColumn().run() },
  { id: 'deleteTable', run: (editor) => editor.chain().focus().deleteTable().run() },
]

export const blockKinds = ['paragraph', 'heading2', 'heading3'] as const
export type BlockKind = (typeof blockKinds)[number]

export const blockShortcuts: Record<BlockKind, string> = { paragraph: 'Mod-Alt-0', heading2: 'Mod-Alt-2', heading3: 'Mod-Alt-3' }

export const blockKind = (editor: Editor): BlockKind => (editor.isActive('heading', { level: 2 }) ? 'heading2' : editor.isActive('heading', { level: 3 }) ? 'heading3' : 'paragraph')

/** Makes the blocks at the cursor paragraphs or headings. */
export function setBlockKind(editor: Editor, kind: BlockKind): void {
  if (kind === 'paragraph') editor.chain().focus().setParagraph().run()
  else editor.chain().focus().setHeading({ level: kind === 'heading2' ? 2 : 3 }).run()
}

/** A shortcut as it stands on the keys: "Ctrl + Shift + B". */
export const keys = (shortcut: string): string => shortcut.split('-').map((key) => ({ Mod: 'Ctrl' })[key] ?? (key.length === 1 ? key.toUpperCase() : key)).join(' + ')
