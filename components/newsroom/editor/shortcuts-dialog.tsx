'use client'

import { useTranslations } from 'use-intl/react'
import { Dialog } from '#components/ui/dialog.tsx'
import { blockKinds, blockShortcuts, keys, tools } from './commands.ts'

/** The sheet of keyboard shortcuts. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const translate = useTranslations('editor')
  const spelling = useTranslations('spelling')
  const rows: [string, string][] = [
    ...tools.flat().flatMap((tool): [string, string][] => (tool.shortcut ? [[translate(`tools.${tool.id}`), keys(tool.shortcut)]] : [])),
    ...blockKinds.map((kind): [string, string] => [translate(`blocks.${kind}`), keys(blockShortcuts[kind])]),
    [translate('shortcuts.break'), 'Shift + Enter'],
    [translate('shortcuts.deeper'), 'Tab / Shift + Tab'],
    [translate('shortcuts.save'), 'Ctrl + S'],
    [translate('shortcuts.toolbar'), 'Alt + F10'],
    [spelling('keys.next'), 'F7'],
    [spelling('keys.previous'), 'Shift + F7'],
    [spelling('keys.accept'), 'Enter'],
    [spelling('keys.other'), '1 – 9'],
    [spelling('keys.ignore'), 'Delete / I'],
    [spelling('keys.leave'), 'Esc'],
    [translate('shortcuts.leave'), 'Esc'],
    [translate('shortcuts.sheet'), 'Ctrl + /'],
  ]
  return (
    <Dialog open onClose={onClose} title={translate('shortcuts.title')}>
      <dl className="shortcuts">{rows.map(([what, how]) => <div key={what}><dt>{what}</dt><dd><kbd>{how}</kbd></dd></div>)}</dl>
      <p className="field-hint">{translate('shortcuts.mac')}</p>
    </Dialog>
  )
}
