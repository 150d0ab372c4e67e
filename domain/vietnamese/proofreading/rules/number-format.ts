import { numberMentions } from '../../numbers.ts'
import type { Finding } from '../finding.ts'
import type { Reading } from '../read-words.ts'

/** Numbers written the English way: 12,500 ha for 12.500, 94.2% for 94,2%. Source: Luật Kế toán 2015, article 11; domain/vietnamese/numbers.ts. */
export function* numberFormats({ text }: Reading): Generator<Finding> {
  for (const { start, end, problem, suggestion, written } of numberMentions(text)) {
    if (problem && suggestion) yield { start, end, kind: 'number-format', severity: 'error', message: problem === 'thousands-comma' ? 'thousandsComma' : 'decimalPoint', values: { written, wanted: suggestion }, suggestions: [suggestion] }
  }
}
