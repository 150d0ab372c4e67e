import { describe, expect, test } from 'vitest'
import { ratios, scoreReports } from './score-reports.ts'

/** What reading reports must reach on the examples: F1, but recall or precision where it says so. */
const bars = {
  participants: 0.98, positions: 0.95, roles: 0.95, allRoles: 0.9, groups: 0.9, title: 0.95, lead: 0.95, date: 0.95, dateEnd: 0.95, timeOfDay: 0.95, place: 0.95, chairs: 0.95, eventType: 0.9, organisations: 0.8,
  'findings.recall': 0.95, 'findings.precision': 0.9, suggestions: 0.9, kinds: 0.85, repairedText: 1,
}

describe.each(['given', 'written'])('%s', async (folder) => {
  const { scores } = await scoreReports(folder)

  test.each(Object.entries(bars))('%s is at least %d', (measure, bar) => {
    const [name, ratio = 'f1'] = measure.split('.') as [string, ('recall' | 'precision')?]
    expect(ratios(scores[name]!)[ratio as 'f1']).toBeGreaterThanOrEqual(bar)
  })
})

test('the report that the project began with is read without a fault', async () => {
  const { files } = await scoreReports('given')
  expect(files.find(({ file }) => file === 'seed-report.json')?.missed).toEqual([])
})
