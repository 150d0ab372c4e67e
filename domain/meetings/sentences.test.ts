import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from './parse.ts'

/**
 * Sentences as newspapers have them, of invented people. Each line that is not indented is a sentence ("\n" parts lines); after it
 * stand those who took part, "name | positions | roles", and the groups.
 */
const sentences = readFileSync(join(import.meta.dirname, 'sentences.txt'), 'utf8').trimEnd().split(/\n(?! )/).map((block) => {
  const [sentence = '', ...expected] = block.split('\n')
  return [sentence.replaceAll('\\n', '\n'), expected.map((line) => line.trim())] as const
})

test.each(sentences)('%s', (sentence, expected) => {
  const { participants, unnamedGroups } = parse(`Tin ở xã\nSáng 5/8, UBND xã Nà Vai tổ chức hội nghị sơ kết.\n${sentence}`, '2026-08-08')
  expect([
    ...participants.map(({ name, positions, roles }) => `${name} | ${positions.join(' + ')} | ${roles.join(' ')}`),
    ...unnamedGroups.map(({ value }) => `group: ${value}`),
  ].toSorted()).toEqual(expected.toSorted())
})
