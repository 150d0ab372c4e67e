'use client'

import { type Editor, Extension } from '@tiptap/core'
import { EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { Button } from '#components/ui/button.tsx'
import { listen } from '#components/ui/listen.ts'
import { type Body, bodyText } from '#domain/editions/body.ts'
import { limits } from '#domain/editions/content.ts'
import { blockKinds, blockShortcuts, setBlockKind, type ToolId } from './commands.ts'
import { documentOf } from './document.ts'
import { FootnoteDialog, LinkDialog } from './insert-dialogs.tsx'
import { Paste } from './paste-extension.ts'
import { extensions, footnoteName } from './schema.ts'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'
import { Toolbar } from './toolbar.tsx'
import { wordCount } from './word-count.ts'

type Props = {
  initial: Body
  /** What else the editor does. */
  extension: Extension
  error: string | undefined
  /** Told of every change; reads the body only when it is asked to. */
  onChange: (read: () => Body) => void
  onSave: () => void
  /** Hands over a way to put another body on the screen. */
  onReady: (replace: (body: Body) => void) => void
  children: React.ReactNode
}

type Open = 'link' | 'footnote' | 'shortcuts' | null

/** The sheet: toolbar, the fields given as children, and the body. */
export function BodyEditor({ initial, extension, error, onChange, onSave, onReady, children }: Props) {
  const translate = useTranslations('editor')
  const [open, setOpen] = useState<Open>(null)
  const [tooLong, setTooLong] = useState(false)
  const foot = useRef<HTMLButtonElement>(null)
  const sheet = useRef<HTMLElement>(null)
  const tell = (editor: Editor) => {
    // The document is immutable: what is read later is what stood here now, even when the editor is gone.
    const { doc } = editor.state
    onChange(() => doc.toJSON() as Body)
  }
  const latest = useRef({ tell, onSave })
  latest.current = { tell, onSave }
  const editor = useEditor({
    extensions: [...extensions, extension, Paste.configure({ onTooLong: () => setTooLong(true) }), shortcuts(setOpen, () => foot.current?.focus(), () => sheet.current?.querySelector<HTMLElement>('[data-tool][tabindex="0"]')?.focus())],
    content: documentOf(initial),
    injectCSS: false,
    immediatelyRender: false,
    enableContentCheck: false,
    onUpdate: ({ editor: updated }) => {
      setTooLong(false)
      latest.current.tell(updated)
    },
    editorProps: {
      attributes: { id: 'body', class: 'prose sheet-body', role: 'textbox', 'aria-multiline': 'true', 'aria-label': translate('fields.body'), 'aria-placeholder': translate('placeholders.body'), lang: 'vi', spellcheck: 'false' },
      handleDoubleClickOn: (_view, _position, node) => {
        if (node.type.name === footnoteName) setOpen('footnote')
        return false
      },
    },
  })
  useEffect(() => {
    if (editor) onReady((body) => void editor.commands.setContent(documentOf(body), { emitUpdate: true }))
  }, [editor, onReady])
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      if (event.key === '/') setOpen('shortcuts')
      else if (event.key.toLowerCase() === 's' && !event.shiftKey) latest.current.onSave()
      else return
      event.preventDefault()
    }
    return listen(document, { keydown: onKeyDown })
  }, [])
  const message = tooLong ? translate('pasteTooLong', { maximum: limits.body }) : error
  return (
    <section className="stack sheet" aria-label={translate('sheet')} ref={sheet}>
      {editor ? <Toolbar editor={editor} onTool={(id: ToolId) => setOpen(id === 'footnote' ? 'footnote' : 'link')} /> : <div className="toolbar" />}
      {children}
      {message && <p className="field-error" role="alert">{message}</p>}
      <EditorContent editor={editor} />
      <footer className="sheet-foot">
        {editor && <Counts editor={editor} />}
        <Button className="button--plain" ref={foot} onClick={() => setOpen('shortcuts')}>{translate('shortcuts.title')}</Button>
      </footer>
      {editor && open === 'link' && <LinkDialog editor={editor} onClose={() => setOpen(null)} />}
      {editor && open === 'footnote' && <FootnoteDialog editor={editor} onClose={() => setOpen(null)} />}
      {open === 'shortcuts' && <ShortcutsDialog onClose={() => setOpen(null)} />}
    </section>
  )
}

function shortcuts(openDialog: (open: Open) => void, leave: () => void, toToolbar: () => void) {
  const does = (what: () => void) => () => {
    what()
    return true
  }
  return Extension.create({
    name: 'newsroomShortcuts',
    priority: 200,
    addKeyboardShortcuts() {
      const { editor } = this
      return {
        'Mod-k': does(() => openDialog('link')),
        'Mod-Alt-f': does(() => openDialog('footnote')),
        'Alt-F10': does(toToolbar),
        Escape: does(leave),
        Enter: () => {
          if (!editor.isActive(footnoteName)) return false
          openDialog('footnote')
          return true
        },
        ...Object.fromEntries(blockKinds.map((kind) => [blockShortcuts[kind], does(() => setBlockKind(editor, kind))])),
      }
    },
  })
}

/** Words and characters, counted when typing rests: a long text takes its time. */
function Counts({ editor }: { editor: Editor }) {
  const translate = useTranslations('editor')
  const format = useFormatter()
  const [counts, setCounts] = useState({ words: 0, characters: 0 })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const count = () => setCounts(wordCount(bodyText(editor.getJSON() as Body)))
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(count, 400)
    }
    count()
    editor.on('update', later)
    return () => {
      clearTimeout(timer)
      editor.off('update', later)
    }
  }, [editor])
  return <p className="counts">{translate('words', { count: format.number(counts.words) })} · {translate('characters', { count: format.number(counts.characters) })}</p>
}
