import type { Mark } from '../../editions/body.ts'
import type { Encoding } from '../../vietnamese/legacy-encoding.ts'
import type { LegacyFont } from './decode-fonts.ts'

/**
 * A stretch of a paragraph that looks the same. `text` is as the file has it until its font was looked at; "\n" breaks a line.
 * `note` is the text of a footnote that stands here; such a run has no text.
 */
export type DraftRun = { text: string; marks: Mark[]; font?: LegacyFont; note?: string }

/**
 * A paragraph on its way to the body. `heading` is its level there; `list` the item that it is, `level` 1 for the outermost.
 * `before` and `from` are set when its letters had to be decoded because of its font.
 */
export type DraftText = { kind: 'text'; runs: DraftRun[]; heading?: 2 | 3; list?: { level: number; sign: string }; before?: string; from?: Encoding }
export type DraftCell = { isHeader: boolean; colspan: number; rowspan: number; blocks: Draft[] }
export type DraftTable = { kind: 'table'; rows: DraftCell[][] }
export type Draft = DraftText | DraftTable

/** The words of runs, without footnotes. */
export const wordsOf = (runs: readonly DraftRun[]): string => runs.map((run) => run.text).join('')

/** All paragraphs of blocks in their order, those of tables row by row. Tables nest no deeper than the reading allows. */
export function textsOf(blocks: readonly Draft[]): DraftText[] {
  return blocks.flatMap((block) => (block.kind === 'text' ? [block] : block.rows.flatMap((row) => row.flatMap((cell) => textsOf(cell.blocks)))))
}
