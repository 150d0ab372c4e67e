import { refuseDocument } from './unreadable.ts'

/** A field as it is met: first what it shall compute, then what it computed last. */
type Field = { instruction: string; phase: 'instruction' | 'result'; href?: string; result: string }

export type Fields = {
  /** A mark of a field: begin, separate or end. Returns the field that ended. */
  turn: (mark: string, allowed: (address: string) => string | undefined) => { name: string; result: string } | undefined
  instruct: (text: string) => void
  /** Text that is shown now, and is the result of the open fields. */
  show: (text: string) => void
  /** Whether text that stands here is not seen: it is the result of a field in another's instruction. */
  hides: () => boolean
  /** Where text that stands here leads. */
  href: () => string | undefined
  /** Fields whose result begins in no paragraph must not swallow the next, nor links run on to the end. */
  endParagraph: () => void
}

/** What a field computes, where somebody must look at it; '' for links, entries of indexes and numbers of pages. */
export function fieldName(instruction: string): string {
  const name = /^\s*([A-Za-z]+|=)/.exec(instruction)?.[1]?.toUpperCase() ?? ''
  return /^(HYPERLINK|XE|TC|TA|RD|SEQ|PAGE|PAGEREF|NOTEREF|SYMBOL)$/.test(name) ? '' : name
}

/** The address in `HYPERLINK "https://…"`; undefined for other fields and for places in the document. */
export function linkOfField(instruction: string): string | undefined {
  const [, quoted, bare] = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s"\\]\S*))/i.exec(instruction) ?? []
  return quoted ?? bare
}

/** Fields inside each other; Word's own help shows three. */
const maximumDepth = 50
const longestInstruction = 4000
const longestResult = 400

export function newFields(): Fields {
  let open: Field[] = []
  /** How many of them are still in their instruction. */
  let instructing = 0
  return {
    turn(mark, allowed) {
      const top = open.at(-1)
      if (mark === 'begin') {
        if (open.length >= maximumDepth) refuseDocument('bomb', 'fields')
        open.push({ instruction: '', phase: 'instruction', result: '' })
        instructing++
      } else if (mark === 'separate' && top?.phase === 'instruction') {
        top.phase = 'result'
        instructing--
        const address = linkOfField(top.instruction)
        top.href = address === undefined ? undefined : allowed(address)
      } else if (mark === 'end' && top) {
        open.pop()
        if (top.phase === 'instruction') instructing--
        return { name: fieldName(top.instruction), result: top.result }
      }
      return undefined
    },
    instruct(text) {
      const top = open.at(-1)
      if (top?.phase === 'instruction' && top.instruction.length < longestInstruction) top.instruction += text.slice(0, longestInstruction)
    },
    show(text) {
      const top = open.at(-1)
      if (top && top.result.length < longestResult) top.result += text.slice(0, longestResult)
    },
    hides: () => instructing - (open.at(-1)?.phase === 'instruction' ? 1 : 0) > 0,
    href: () => open.findLast((field) => field.phase === 'result')?.href,
    endParagraph() {
      open = open.filter((field) => field.phase === 'result')
      instructing = 0
      for (const field of open) field.href = undefined
    },
  }
}
