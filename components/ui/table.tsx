import type { ReactNode } from 'react'

/**
 * A table that becomes a list of cards on a narrow screen. The roles are spelt out because a table that CSS has taken apart
 * loses them.
 * @param caption what the table lists; read out, not shown
 * @param columns headings, in order; null for a column of buttons
 * @param children `Row`s
 */
export function Table({ caption, columns, children }: { caption: string; columns: readonly (string | null)[]; children: ReactNode }) {
  return (
    <table className="table" role="table">
      <caption className="visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">{columns.map((column, index) => (column === null ? <td key={index} role="cell" /> : <th key={index} role="columnheader" scope="col">{column}</th>))}</tr>
      </thead>
      <tbody role="rowgroup">{children}</tbody>
    </table>
  )
}

/** A row, or a card. */
export function Row({ children }: { children: ReactNode }) {
  return <tr role="row">{children}</tr>
}

/** A cell; on a card its label stands before it. Without a label it is the head of the card, or its buttons. */
export function Cell({ label, className, children }: { label?: string; className?: string; children: ReactNode }) {
  return <td role="cell" className={className} data-label={label}>{children}</td>
}
