'use client'

import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { type BlockKind, blockKind, blockKinds, keys, setBlockKind, tableTools, type Tool, type ToolId, tools } from './commands.ts'

/** Tools shown by a sign, which CSS draws: it is no part of the tool's name. The others show words of their name. */
const signs: readonly ToolId[] = ['bold', 'italic', 'bulletList', 'orderedList', 'blockquote', 'undo', 'redo']

type Props = { editor: Editor; onTool: (id: ToolId) => void }

/** What can be done with the text at the cursor. One stop for Tab; arrows go from tool to tool (WAI-ARIA toolbar). */
export function Toolbar({ editor, onTool }: Props) {
  const translate = useTranslations('editor')
  const element = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState('block')
  const state = useEditorState({
    editor,
    selector: () => ({
      block: blockKind(editor),
      isInTable: editor.isActive('table'),
      on: tools.flat().filter((tool) => tool.isOn?.(editor)).map((tool) => tool.id),
      off: [!editor.can().undo() && 'undo', !editor.can().redo() && 'redo'].filter(Boolean),
    }),
  })
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const items = [...element.current!.querySelectorAll<HTMLElement>('[data-tool]')]
    const at = items.findIndex((item) => item === document.activeElement)
    const next = items[step === Infinity ? items.length - 1 : step === -Infinity ? 0 : (at + step + items.length) % items.length]!
    setCurrent(next.dataset.tool!)
    next.focus()
  }
  // A tool of tables that is gone leaves the toolbar's stop at its beginning.
  const stop = state.isInTable || !tableTools.some((tool) => tool.id === current) ? current : 'block'
  const button = (tool: Tool) => {
    const name = translate(`tools.${tool.id}`)
    const isOff = state.off.includes(tool.id)
    return (
      <button
        key={tool.id} type="button" className="tool" data-tool={tool.id} tabIndex={stop === tool.id ? 0 : -1} aria-pressed={tool.isOn ? state.on.includes(tool.id) : undefined} aria-disabled={isOff || undefined}
        aria-label={name} title={tool.shortcut ? `${name} (${keys(tool.shortcut)})` : name} onFocus={() => setCurrent(tool.id)} onMouseDown={(event) => event.preventDefault()}
        onClick={() => !isOff && (tool.run ? tool.run(editor) : onTool(tool.id))}
      >
        {signs.includes(tool.id) ? <span className={`tool-sign tool-sign--${tool.id}`} data-face={translate(`faces.${tool.id}`)} /> : translate(`faces.${tool.id}`)}
      </button>
    )
  }
  return (
    <div className="toolbar" role="toolbar" aria-label={translate('toolbar')} aria-controls="body" ref={element} onKeyDown={onKeyDown}>
      <select className="tool-select" data-tool="block" tabIndex={stop === 'block' ? 0 : -1} aria-label={translate('block')} value={state.block} onFocus={() => setCurrent('block')} onChange={(event) => setBlockKind(editor, event.target.value as BlockKind)}>
        {blockKinds.map((kind) => <option key={kind} value={kind}>{translate(`blocks.${kind}`)}</option>)}
      </select>
      {tools.map((group, index) => <span className="tool-group" key={index}>{group.map(button)}</span>)}
      {state.isInTable && <span className="tool-group tool-group--table" role="group" aria-label={translate('table')}>{tableTools.map(button)}</span>}
    </div>
  )
}
