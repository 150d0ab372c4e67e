import { describe, expect, test } from 'vitest'
import { keepCase } from './finding.ts'
import { keyDistance, keystrokesOf, oneSlip } from './keystrokes.ts'
import { neighboursOf } from './neighbours.ts'
import { soundVariants } from './slips.ts'

test.each([['thắng', 'thawngs', 'tha8ng1'], ['được', 'dduwowcj', 'd9u7o7c5'], ['nghiêng', 'nghieeng', 'nghie6ng'], ['tuyeefn', 'tuyeefn', 'tuyeefn']])('keys of %s', (word, telex, vni) => {
  expect(keystrokesOf(word)).toMatchObject({ telex, vni })
})

test.each([['thawngs', 'thuwngs', 1.2], ['thawgns', 'thawngs', 0.8], ['lawsng', 'lawng', 1], ['ngghe', 'nghe', 0.8], ['abc', 'xyz', undefined], ['abc', 'abc', undefined]])('one slip between %s and %s', (a, b, cost) => {
  expect(oneSlip(a, b)).toBe(cost)
})

test('the distance of keys has a limit, and is the same both ways', () => {
  expect(keyDistance('a', 'abcdef', 2)).toBe(Infinity)
  expect(keyDistance('thawngs', 'thuwngs', 2)).toBe(keyDistance('thuwngs', 'thawngs', 2))
  expect(keyDistance('x'.repeat(100), 'x', 2)).toBe(Infinity)
})

describe('sounds that are mistaken for each other', () => {
  test.each([['xoát', 'soát'], ['trậm', 'chậm'], ['ra', 'gia'], ['lải', 'lãi'], ['ngàng', 'ngàn'], ['diệt', 'duyệt'], ['nghành', 'ngành'], ['xẽ', 'sẻ']])('%s may be %s', (written, meant) => {
    expect([...soundVariants(written).keys()]).toContain(meant)
  })
})

test.each([['thứng', 'thắng'], ['kiẻm', 'kiểm'], ['lghe', 'nghe'], ['đựgn', 'đựng'], ['gop', 'góp'], ['tryền', 'truyền'], ['duỡng', 'dưỡng']])('%s is near %s', (written, meant) => {
  expect(neighboursOf(written).map(({ word }) => word)).toContain(meant)
})

test.each([['TINH THÂN', 'tinh thần', 'TINH THẦN'], ['Tinh thân', 'tinh thần', 'Tinh thần'], ['thân', 'thần', 'thần'], ['Uỷ', 'ủy', 'Ủy'], ['Hội Nghi', 'hội nghị', 'Hội Nghị']])('the case of %s is kept', (written, suggestion, expected) => {
  expect(keepCase(written, suggestion)).toBe(expected)
})
