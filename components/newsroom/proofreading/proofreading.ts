import type { Editor, Extension } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { Mapping } from '@tiptap/pm/transform'
import type { Finding, FindingKind } from '#domain/vietnamese/proofreading/finding.ts'
import type { CheckOptions } from './check.ts'
import { type CheckedText, type Place, placeOf, readText } from './checked-text.ts'
import { keepIgnored, readIgnored } from './ignored.ts'
import { composeLetters, replaceWords, wordsBetween } from './replace-words.ts'
import { keysOf, signatureOf } from './signature.ts'
import { createSlips, underline, whereSlips } from './slips-extension.ts'
import { type Checker, createQueue } from './worker-queue.ts'

/** A finding with a key of its own, and where it stood when it was found. */
export type Slip = Finding & { key: string; place: Place }
/** `text` is what the findings are about; `hidden` counts those that come after the ones given; `isPeeked` tells that the current one was pointed at in the text. */
export type ProofreadingState = { status: 'starting' | 'ready' | 'failed'; text: string; slips: readonly Slip[]; hidden: number; current: string | null; isPeeked: boolean; focusKey: number }

/** Milliseconds from the last key to a look, and most findings that are shown at once. */
export const rest = 300
const mostShown = 100

type Parts = {
  articleId: number
  options: CheckOptions
  readFields: () => { title: string; lead: string; isReport: boolean }
  changeField: (field: 'title' | 'lead', text: string) => void
  startWorker: () => Checker
}

export type Proofreading = ReturnType<typeof createProofreading>

/** Proofreads what is on the screen, as it is typed. Knows nothing of React. */
export function createProofreading({ articleId, options: given, readFields, changeField, startWorker }: Parts) {
  let options = given
  let editor: Editor | null = null
  let state: ProofreadingState = { status: 'starting', text: '', slips: [], hidden: 0, current: null, isPeeked: false, focusKey: 0 }
  // Those that may be shown, where they stand now.
  let all: readonly Slip[] = []
  let hidden = 0
  let ignored: Set<string> = new Set()
  let asked: { checked: CheckedText; since: Mapping } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()
  let waiting: (() => void)[] = []

  const set = (change: Partial<ProofreadingState>) => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  const settle = () => {
    for (const done of waiting) done()
    waiting = []
  }
  const queue = createQueue({
    start: startWorker,
    read: () => {
      const { title, lead, isReport } = readFields()
      const checked = readText(title, lead, editor?.state.doc ?? null)
      asked = { checked, since: new Mapping() }
      return { text: checked.text, notesAt: checked.notesAt, options: { ...options, isReport } }
    },
    onAnswer: (findings) => {
      const { checked, since } = asked!
      // Long articles may have thousands: only what is shown is looked for in the body.
      const open = ignored.size > 0 ? findings.filter((finding) => !ignored.has(signatureOf(checked.text, finding))) : findings
      const shown = open.slice(0, mostShown)
      const keys = keysOf(checked.text, shown)
      hidden = open.length - shown.length
      all = shown.flatMap((finding, index) => {
        const place = placeOf(checked, finding.start, finding.end)
        const now = place && placeNow(place, since, editor?.state.doc, checked.text.slice(finding.start, finding.end))
        return now ? [{ ...finding, key: keys[index]!, place: now }] : []
      })
      show(checked.text)
      if (!queue.isAsked() && timer === undefined) settle()
    },
    onFailure: () => {
      all = []
      hidden = 0
      show('', 'failed')
      settle()
    },
  })

  /** Shows what was found and not ignored. */
  function show(text = state.text, status: ProofreadingState['status'] = 'ready'): void {
    const slips = all.filter((slip) => !ignored.has(signatureOf(text, slip)))
    const current = slips.some(({ key }) => key === state.current) ? state.current : null
    set({ status, text, slips, hidden, current, isPeeked: state.isPeeked && current !== null })
    draw()
  }
  function draw(): void {
    if (!editor || editor.isDestroyed) return
    const shown = new Set(state.slips.map(({ key }) => key))
    const marks = all.filter(({ key }) => shown.has(key)).flatMap(({ key, place, severity }) => (place.part === 'body' ? [{ key, from: place.from, to: place.to, severity, isNote: false }] : place.part === 'note' ? [{ key, from: place.position, to: place.position + 1, severity, isNote: true }] : []))
    editor.view.dispatch(underline(editor.state, { marks, current: state.current }))
  }
  function ask(): void {
    clearTimeout(timer)
    timer = undefined
    if (state.status === 'failed') set({ status: 'starting' })
    queue.ask()
  }
  function changed(): void {
    if (state.status === 'failed') return
    clearTimeout(timer)
    timer = setTimeout(ask, rest)
  }
  /** Where the findings of the body stand after what was typed since. */
  function follow(): void {
    if (!editor) return
    const where = whereSlips(editor.state)
    const at = (slip: Slip): Slip[] => {
      const mark = where.get(slip.key)
      if (slip.place.part !== 'body' && slip.place.part !== 'note') return [slip]
      // What was edited, or is not drawn, is looked for anew.
      if (!mark) return []
      return [{ ...slip, place: slip.place.part === 'body' ? { part: 'body', from: mark.from, to: mark.to } : { ...slip.place, position: mark.from } }]
    }
    all = all.flatMap(at)
  }

  /** Writes the first or another suggestion for each of some findings, if the words there are still those that were found. */
  function accept(changes: readonly { slip: Slip; suggestion: string }[]): void {
    follow()
    const places = new Map(all.map((slip) => [slip.key, slip.place]))
    const done = new Set<string>()
    const { title, lead } = readFields()
    const fields = { title, lead }
    const transaction = editor && closeHistory(editor.state.tr)
    for (const { slip, suggestion } of [...changes].sort((a, b) => b.slip.start - a.slip.start)) {
      const place = places.get(slip.key)
      const words = state.text.slice(slip.start, slip.end)
      if (!place) continue
      if (place.part === 'title' || place.part === 'lead') {
        const field = fields[place.part]
        if (field.slice(place.from, place.to) !== words) continue
        fields[place.part] = field.slice(0, place.from) + suggestion + field.slice(place.to)
      } else if (!transaction || !replaceInBody(transaction, place, slip, words, suggestion)) continue
      done.add(slip.key)
    }
    all = all.filter(({ key }) => !done.has(key))
    for (const field of ['title', 'lead'] as const) if (fields[field] !== { title, lead }[field]) changeField(field, fields[field])
    if (transaction?.docChanged) {
      editor!.view.dispatch(transaction)
      follow()
    }
    show()
    ask()
  }

  /** The finding after, or before, where the cursor is; round again from the other end. */
  function step(direction: 1 | -1): void {
    follow()
    const slips = state.slips.filter(({ key }) => all.some((one) => one.key === key))
    if (slips.length === 0) return set({ current: null, focusKey: state.focusKey + 1 })
    const places = new Map(all.map((slip) => [slip.key, orderOf(slip.place)]))
    const cursor = cursorOrder(direction)
    const isPast = ({ key }: Slip) => (direction === 1 ? compare(places.get(key)!, cursor) >= 0 : compare(places.get(key)!, cursor) < 0)
    const next = direction === 1 ? (slips.find(isPast) ?? slips[0]!) : (slips.findLast(isPast) ?? slips.at(-1)!)
    pick(next.key, 'focus')
  }
  function cursorOrder(direction: 1 | -1): [number, number] {
    const active = document.activeElement
    const inList = state.current && active?.closest('.findings') ? state.slips.findIndex(({ key }) => key === state.current) : -1
    if (inList >= 0) {
      const [part, at] = orderOf((all.find(({ key }) => key === state.current) ?? state.slips[inList]!).place)
      return direction === 1 ? [part, at + 1] : [part, at]
    }
    if (active instanceof HTMLTextAreaElement && (active.id === 'title' || active.id === 'lead')) return [active.id === 'title' ? 0 : 1, direction === 1 ? active.selectionEnd : active.selectionStart]
    const selection = editor?.state.selection
    return editor?.isFocused || selection?.from !== 1 ? [2, (direction === 1 ? selection?.to : selection?.from) ?? 0] : [0, 0]
  }
  function pick(key: string | null, how?: 'focus' | 'peek'): void {
    if (key === state.current && !how) return
    follow()
    set({ current: key, isPeeked: how === 'peek', focusKey: state.focusKey + (how === 'focus' ? 1 : 0) })
    draw()
  }

  return {
    getState: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** Underlines in the editor, and hears of what is typed there. */
    extension: createSlips((key) => pick(key, 'peek')).extend({
      onCreate() {
        editor = this.editor
        ignored = readIgnored(articleId)
        ask()
      },
      onTransaction({ transaction }: { transaction: Transaction }) {
        if (!transaction.docChanged) return
        asked?.since.appendMapping(transaction.mapping)
        changed()
      },
      onDestroy() {
        clearTimeout(timer)
        queue.close()
        editor = null
      },
    }) as Extension,
    changed,
    /** Starts again after a failure. */
    retry: ask,
    accept: (slip: Slip, suggestion: string) => accept([{ slip, suggestion }]),
    /** Takes the first suggestion of every finding of a kind that is shown. */
    acceptAll: (kind: FindingKind) => accept(state.slips.filter((one) => one.kind === kind && one.suggestions.length > 0).map((slip) => ({ slip, suggestion: slip.suggestions[0]! }))),
    ignore: (slip: Slip) => {
      ignored.add(signatureOf(state.text, slip))
      keepIgnored(articleId, ignored)
      const asksMore = state.hidden > 0
      follow()
      show()
      if (asksMore) ask()
    },
    /** Goes by other settings of the house from now on. */
    setOptions: (change: Partial<CheckOptions>) => {
      options = { ...options, ...change }
      ask()
    },
    getOptions: () => options,
    pick,
    step,
    /** Puts the cursor on a finding, and the focus where it is. */
    leave: () => {
      follow()
      const place = all.find(({ key }) => key === state.current)?.place
      if (place?.part === 'title' || place?.part === 'lead') {
        const field = document.getElementById(place.part) as HTMLTextAreaElement | null
        field?.focus()
        field?.setSelectionRange(place.from, place.to)
      } else if (place?.part === 'note') editor?.chain().setNodeSelection(place.position).focus().run()
      else if (place) editor?.chain().setTextSelection(place).focus().run()
      else editor?.commands.focus()
    },
    /** Errors that are left in what is on the screen, once it has been looked at; none when that does not come in time. */
    errorsLeft: async (milliseconds: number): Promise<{ text: string; slips: readonly Slip[] }> => {
      if (state.status === 'failed') return { text: '', slips: [] }
      if (timer !== undefined) ask()
      if (queue.isAsked()) await Promise.race([new Promise<void>((done) => waiting.push(done)), new Promise((done) => setTimeout(done, milliseconds))])
      if (queue.isAsked() || timer !== undefined || (state.status as string) !== 'ready') return { text: '', slips: [] }
      return { text: state.text, slips: state.slips.filter(({ severity }) => severity === 'error') }
    },
  }
}

/** A place in what the body is now, if the words there are the same. */
function placeNow(place: Place, since: Mapping, document: Node | undefined, words: string): Place | undefined {
  if (place.part === 'title' || place.part === 'lead') return place
  if (!document) return undefined
  if (place.part === 'note') {
    const { pos, deleted } = since.mapResult(place.position, 1)
    return deleted || document.nodeAt(pos)?.type.name !== 'footnote' ? undefined : { ...place, position: pos }
  }
  const [from, to] = [since.map(place.from, 1), since.map(place.to, -1)]
  return from < to && wordsBetween(document, from, to) === words ? { part: 'body', from, to } : undefined
}

function replaceInBody(transaction: Transaction, place: Exclude<Place, { part: 'title' | 'lead' }>, { kind }: Slip, words: string, suggestion: string): boolean {
  if (place.part === 'note') {
    const note = String(transaction.doc.nodeAt(place.position)?.attrs.text ?? '')
    if (note.slice(place.from, place.to) !== words) return false
    transaction.setNodeAttribute(place.position, 'text', note.slice(0, place.from) + suggestion + note.slice(place.to))
    return true
  }
  if (wordsBetween(transaction.doc, place.from, place.to) !== words) return false
  if (kind === 'decomposed-unicode') composeLetters(transaction, place.from, place.to)
  else replaceWords(transaction, place.from, place.to, suggestion)
  return true
}

const orderOf = (place: Place): [number, number] => (place.part === 'title' ? [0, place.from] : place.part === 'lead' ? [1, place.from] : place.part === 'body' ? [2, place.from] : [3, place.position])
const compare = ([part, at]: [number, number], [otherPart, otherAt]: [number, number]): number => part - otherPart || at - otherAt
