/** The value below which that share of the values lies. */
export const quantile = (values: readonly number[], share: number): number => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? NaN

/** Least, middle and greatest of what the rounds gave. */
export type Spread = { min: number; median: number; max: number }

export const spread = (values: readonly number[]): Spread => ({ min: Math.min(...values), median: quantile(values, 0.5), max: Math.max(...values) })

/** A ratio of each round to the same round of what it is compared with: what slows the machine for a while slows both. */
export const ratios = (ours: readonly number[], theirs: readonly number[]): Spread => spread(ours.map((value, round) => value / theirs[round]!))

const short = (value: number, digits: number): string => (Number.isFinite(value) ? value.toFixed(digits) : '–')

export const tellShare = ({ min, median, max }: Spread): string => `${short(median * 100, 0)} % (${short(min * 100, 0)}–${short(max * 100, 0)})`
export const tellSpread = ({ min, median, max }: Spread, digits = 0): string => `${short(median, digits)} (${short(min, digits)}–${short(max, digits)})`

/** A table with the names of its rows first. */
export function printTable(title: string, rows: Record<string, Record<string, string | number>>): void {
  console.log(`\n${title}`)
  if (Object.keys(rows).length) console.table(rows)
  else console.log('  nothing was measured')
}
