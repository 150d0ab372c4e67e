import { expect, test } from 'vitest'
import type { Refusal } from '../outcome.ts'
import { demandGoodPassword, hashPassword, isPasswordRight, randomPassword } from './password.ts'

const about = { email: 'xuyen.giang@example.com', name: 'Giàng Thị Xuyến' }
function code(password: string): string | undefined {
  try {
    demandGoodPassword(password, about)
    return undefined
  } catch (error) {
    return (error as Refusal).issues[0]!.code
  }
}

test('a hash is argon2id with its parameters, and of this password alone', async () => {
  const hash = await hashPassword('sương sớm trên đồi chè')
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await isPasswordRight('sương sớm trên đồi chè', hash)).toBe(true)
  expect(await isPasswordRight('sương sớm trên đồi chè'.normalize('NFD'), hash)).toBe(true)
  expect(await isPasswordRight('sương sớm trên đồi Chè', hash)).toBe(false)
  expect(await isPasswordRight('', hash)).toBe(false)
})

test('no account takes the time of a wrong password', async () => {
  await isPasswordRight('x', undefined)
  const hash = await hashPassword('sương sớm trên đồi chè')
  const time = async (stored: string | undefined) => {
    const times: number[] = []
    for (let round = 0; round < 7; round++) {
      const from = performance.now()
      expect(await isPasswordRight('sai', stored)).toBe(false)
      times.push(performance.now() - from)
    }
    return times.sort((a, b) => a - b)[3]!
  }
  const [known, unknown] = [await time(hash), await time(undefined)]
  expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(3)
})

test('random passwords are long, legible and different', () => {
  const made = new Set(Array.from({ length: 200 }, randomPassword))
  expect(made.size).toBe(200)
  for (const one of made) {
    expect(one).toMatch(/^[a-hjkmnp-z2-9]{5}(-[a-hjkmnp-z2-9]{5}){3}$/)
    expect(code(one)).toBeUndefined()
  }
})

test('only length and guessing are judged', () => {
  expect(code('ngắn quá')).toBe('passwordTooShort')
  expect(code('a'.repeat(129))).toBe('passwordTooLong')
  expect(code('ruộng bậc thang mùa lúa')).toBeUndefined()
  for (const weak of ['aaaaaaaaaaaaaaaa', '123456789123456789', 'xuyen.giangxuyen.giang', 'mật khẩu mật khẩu', 'passwordpassword', 'Giàng Thị Xuyến']) expect(code(weak), weak).toBe('passwordCommon')
})
