import fc from 'fast-check'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from './parse.ts'
import { participantRoles } from './meeting.ts'
import type { Proposal } from './proposal.ts'

const examples = join(import.meta.dirname, 'examples')

type Answer = {
  title: string | null
  lead: string | null
  date: string | null
  dateEnd?: string | null
  place: string | null
  eventType: string | null
  chairs: string[]
  publishedOn?: string
  participants: { name: string; positions: string[]; organisation: string | null; role: string; roles: string[] }[]
  unnamedGroups: string[]
}

const threeDaysAfter = (day: string) => new Date(Date.parse(day) + 3 * 86_400_000).toISOString().slice(0, 10)
const plain = (text: string) => text.normalize('NFD').replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '').toLowerCase().replace(/\s+/g, ' ').replace(/[ .,;:]+$/, '')
const common = (expected: readonly string[], found: readonly string[]) => {
  const left = found.map(plain)
  return expected.filter((each) => {
    const at = left.indexOf(plain(each))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
}

/** F1 of every measure over a folder of examples. */
function score(folder: string): Record<string, number> {
  const totals: Record<string, [hit: number, expected: number, found: number]> = {}
  const add = (name: string, expected: readonly string[], found: readonly string[]) => {
    const total = (totals[name] ??= [0, 0, 0])
    total[0] += common(expected, found)
    total[1] += expected.length
    total[2] += found.length
  }
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const answer = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Answer
    const repaired = join(folder, file.replace('.json', '.nfc.txt'))
    const text = readFileSync(existsSync(repaired) ? repaired : join(folder, file.replace('.json', '.txt')), 'utf8')
    const got = parse(text, answer.publishedOn ?? threeDaysAfter(answer.dateEnd ?? answer.date ?? '2026-11-22'))
    add('participants', answer.participants.map(({ name }) => name), got.participants.map(({ name }) => name))
    const each = (people: readonly Answer['participants'][number][], what: (person: Answer['participants'][number]) => readonly string[]) => people.flatMap((person) => what(person).map((value) => `${person.name}: ${value}`))
    add('positions', each(answer.participants, ({ positions }) => positions), each(got.participants, ({ positions }) => positions))
    add('roles', each(answer.participants, ({ role }) => [role]), each(got.participants, ({ role }) => [role]))
    add('allRoles', each(answer.participants, ({ roles }) => roles), each(got.participants, ({ roles }) => roles))
    add('organisations', each(answer.participants, ({ organisation }) => [String(organisation)]), each(got.participants, ({ organisation }) => [String(organisation)]))
    add('groups', answer.unnamedGroups, got.unnamedGroups.map(({ value }) => value))
    add('chairs', answer.chairs, got.chairs)
    for (const field of ['title', 'lead', 'date', 'place', 'eventType'] as const) add(field, [String(answer[field] ?? null)], [String(got[field]?.value ?? null)])
  }
  return Object.fromEntries(Object.entries(totals).map(([name, [hit, expected, found]]) => [name, (2 * hit) / (expected + found)]))
}

const minima = {
  participants: 0.98, positions: 0.95, roles: 0.95, allRoles: 0.9, groups: 0.9, title: 0.95, lead: 0.95, date: 0.95, place: 0.95, chairs: 0.95, eventType: 0.9, organisations: 0.8,
}

test.each(['given', 'written'])('the reports in %s are read', (folder) => {
  const scores = score(join(examples, folder))
  for (const [name, least] of Object.entries(minima)) expect(scores[name], name).toBeGreaterThanOrEqual(least)
})

describe('a report', () => {
  const report = `Hội nghị sơ kết công tác khuyến học

Chiều 30/12, tại Nhà văn hóa thôn Đông, UBND xã Tân Hà tổ chức hội nghị sơ kết công tác khuyến học. Đồng chí Lê Văn Tám, Chủ tịch UBND xã chủ trì hội nghị.

Ảnh: Đồng chí Lê Văn Tám phát biểu tại hội nghị

Dự hội nghị có:
- Bà Lò Thị Sáu, Phó Giám đốc Sở Nội vụ;
- Đại diện 12 thôn.

Đồng chí Phó Giám đốc Sở biểu dương xã. Bà đề nghị xã mở thêm lớp.

Kết luận hội nghị, đồng chí Tám yêu cầu các thôn rà soát danh sách trước ngày 15/1; Hội Khuyến học xã lập quỹ.`
  const proposal = parse(report, '2026-01-02')

  test('has its occasion', () => {
    expect(proposal).toMatchObject({
      isMeetingReport: true, yearInferred: true, chairs: ['Lê Văn Tám'],
      date: { value: '2025-12-30' }, timeOfDay: { value: 'chiều' }, place: { value: 'Nhà văn hóa thôn Đông' }, eventType: { value: 'hội nghị sơ kết' }, organiser: { value: 'UBND xã Tân Hà' },
    })
  })

  test('has its people, with later mentions linked and captions left aside', () => {
    expect(proposal.participants.map(({ name, roles, organisation }) => ({ name, roles, organisation }))).toEqual([
      { name: 'Lê Văn Tám', roles: ['chaired', 'concluded'], organisation: 'UBND xã Tân Hà' },
      { name: 'Lò Thị Sáu', roles: ['spoke', 'attended'], organisation: 'Sở Nội vụ' },
    ])
    expect(proposal.unnamedGroups.map(({ value }) => value)).toEqual(['Đại diện 12 thôn'])
  })

  test('has what is to be done', () => {
    expect(proposal.directives).toContainEqual(expect.objectContaining({ speaker: 'Lê Văn Tám', to: 'các thôn', by: '2026-01-15' }))
    expect(proposal.speechActs.map(({ speaker, kind }) => [speaker, kind])).toContainEqual(['Lê Văn Tám', 'concluded'])
  })
})

test('who is named by a position alone has what they say', () => {
  const { speechActs, directives } = parse(`Tân Hà bàn giải pháp

Sáng 5/8, UBND xã Tân Hà tổ chức hội nghị.

Dự hội nghị có đồng chí Lê Văn Tám - Bí thư Đảng ủy xã; đồng chí Lò Thị Sáu - Phó Chủ tịch Thường trực UBND tỉnh; ông Vàng A Dủa - Chủ tịch UBND xã; bà Hà Thị Chín - Trưởng phòng Kinh tế xã.

Đồng chí Chủ tịch UBND xã báo cáo kết quả; Trưởng phòng Kinh tế nêu khó khăn về vốn. Bà cho rằng cần làm sớm. Ông trưởng thôn cho rằng còn thiếu người.

Phó Chủ tịch UBND tỉnh yêu cầu Sở Tài chính cấp vốn trước ngày 15/8; Chủ tịch UBND xã chịu trách nhiệm. Đồng chí lưu ý xã công khai.

Kết luận hội nghị, Bí thư Đảng ủy đề nghị các thôn khơi thông mương.`, '2026-08-08')
  expect(speechActs.map(({ speaker, kind, text }) => [speaker, kind, text.slice(0, 12)])).toEqual([
    ['Vàng A Dủa', 'reported', 'Đồng chí Chủ'], ['Hà Thị Chín', 'spoke', 'Trưởng phòng'], ['Hà Thị Chín', 'spoke', 'Bà cho rằng '],
    ['Lò Thị Sáu', 'directed', 'Phó Chủ tịch'], ['Lò Thị Sáu', 'directed', 'Đồng chí lưu'], ['Lê Văn Tám', 'concluded', 'Kết luận hội'],
  ])
  expect(directives.map(({ speaker, to }) => [speaker, to])).toEqual([['Lò Thị Sáu', 'Sở Tài chính'], ['Lò Thị Sáu', 'Chủ tịch UBND xã'], ['Lò Thị Sáu', 'xã'], ['Lê Văn Tám', 'các thôn']])
})

test('text that is no report of a meeting is an ordinary draft', () => {
  const draft = parse('Nhà máy mới\n\nNhà máy chế biến chè của tỉnh đi vào hoạt động, công suất 40 tấn mỗi ngày.', '2026-11-22')
  expect(draft).toMatchObject({ isMeetingReport: false, participants: [], title: { value: 'Nhà máy mới' } })
})

/** Spans hold what they say, names and positions stand in the text, and roles are in order. */
function expectHonest(text: string, proposal: Proposal): void {
  for (const field of ['title', 'lead', 'place', 'organiser'] as const) {
    const { value, span } = proposal[field] ?? {}
    if (span) expect(text.slice(span.start, span.end)).toBe(value)
  }
  for (const { name, positions, role, roles, spans } of proposal.participants) {
    expect(spans.length).toBeGreaterThan(0)
    expect(text.slice(spans[0]!.start, spans[0]!.end).endsWith(name.slice(-1))).toBe(true)
    for (const string of [name, ...positions]) expect(text).toContain(string)
    expect(role).toBe(participantRoles.find((each) => roles.includes(each)))
  }
  for (const { what, span } of proposal.directives) expect(text.slice(span.start, span.end)).toBe(what)
}

const pieces = ['đồng chí ', 'Đồng chí ', 'các đồng chí: ', 'Lò Văn Inh', 'H’Linh Mlô', 'A', ', ', '; ', ' - ', '. ', '\n', '\n\n', 'Phó Chủ tịch UBND tỉnh', 'Giám đốc Sở Văn hóa, Thể thao và Du lịch', ' và ', ' chủ trì hội nghị', 'Dự hội nghị có ',
  'Kết luận hội nghị, ', ' yêu cầu các xã ', 'trước ngày 5/8', 'Sáng 12/3, tại ', 'lãnh đạo các sở, ngành', '(', ')', ':', '“', '”', 'TP ', 'Thượng tá, ThS ', '\ud800', '😀', 'שלום ', '·\t', 'xã Nà Hin ', '15 ', 'UBND ']

test('no text throws, and what is proposed stands in the text', () => {
  fc.assert(fc.property(fc.array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }), { maxLength: 60 }), (parts) => {
    const text = parts.join('')
    expectHonest(text, parse(text, '2026-11-22'))
  }), { numRuns: 400 })
})

test.each(['a', 'A ', '(', '[({', '😀', '\ud800', 'ע ', 'đồng chí ', 'các đồng chí: ', 'Dự hội nghị có ', 'Nguyễn Văn ', 'và ', 'Phó Giám đốc Sở, ', 'đồng chí Chủ tịch xã đề nghị. '])('two hundred thousand characters of "%s" are read in time', (piece) => {
  const text = piece.repeat(Math.ceil(200_000 / piece.length))
  const begun = performance.now()
  parse(text, '2026-11-22')
  expect(performance.now() - begun).toBeLessThan(6000)
})

test('a megabyte of one letter is read in time', () => {
  expect(parse('a'.repeat(1_000_000), '2026-11-22').isMeetingReport).toBe(false)
})
