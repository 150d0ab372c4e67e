import { randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { refuse } from '../outcome.ts'

/** Least and most characters of a password; no other rule of composition (NIST SP 800-63B, 5.1.1.2). */
export const passwordLength = { minimum: 12, maximum: 128 } as const

// OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane.
const parameters = { algorithm: 2 /* argon2id */, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

// Letters and digits that cannot be taken for one another when read aloud or from paper.
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

/** The argon2id hash of a password, in PHC form. The password is taken in NFC, however a keyboard composed it. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), parameters)

let decoy: Promise<string> | undefined

/**
 * Whether the password belongs to the hash. Without a hash (no such account) it takes the same time and answers no, so that
 * accounts cannot be found out by timing.
 */
export async function isPasswordRight(password: string, passwordHash: string | undefined): Promise<boolean> {
  const right = await verify(passwordHash ?? (await (decoy ??= hashPassword(randomPassword()))), password.normalize('NFC'))
  return right && passwordHash !== undefined
}

/** A password to hand over: 20 characters in groups, 98 bits. */
export function randomPassword(): string {
  const group = () => Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}

/** Stops the verb when a chosen password is too short, too long or easily guessed. */
export function demandGoodPassword(password: string, about: { email: string; name: string }): void {
  const field = 'password'
  const length = [...password].length
  if (length < passwordLength.minimum) refuse('passwordTooShort', { field, values: { minimum: passwordLength.minimum } })
  if (length > passwordLength.maximum) refuse('passwordTooLong', { field, values: { maximum: passwordLength.maximum } })
  const plain = password.toLowerCase()
  const guesses = ['password', 'matkhau', 'mat khau', 'mật khẩu', '123456789', 'qwertyuiop', 'abcdefghi', about.email.split('@')[0]!, about.name.toLowerCase()]
  const rest = guesses.filter((guess) => guess.length >= 4).reduce((left, guess) => left.replaceAll(guess, ''), plain)
  if (new Set(plain).size < 5 || rest.length < 4) refuse('passwordCommon', { field })
}
