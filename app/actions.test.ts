import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { signInWithPassword } from '#auth.ts'
import type { Issue } from '#domain/outcome.ts'
import { testDatabase } from '#domain/testing/database.ts'
import { database } from '#prisma/client.ts'
import { testPassword } from '#tools/test-database.ts'

type Action = (...given: unknown[]) => Promise<{ issues?: Issue[] } | undefined>

// What Next knows of a request: here there is none.
const cookies = new Map<string, { value: string }>()
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'x-client-address': '192.0.2.1' }),
  cookies: async () => ({ get: (name: string) => cookies.get(name), set: (name: string, value: string) => void cookies.set(name, { value }) }),
}))
vi.mock('next/cache', () => ({ refresh: () => {} }))

const { users } = await testDatabase()

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((file) => /(^|\/)actions\.ts$/.test(file)).sort()
const actions: [name: string, action: Action][] = []
for (const file of files) {
  const exported = (await import(join(import.meta.dirname, file))) as Record<string, Action>
  for (const [name, action] of Object.entries(exported)) actions.push([`${name} of ${file.replace(/\/?actions\.ts$/, '')}`, action])
}

/** Whatever is asked for in it is a file. */
class FormOfFiles extends FormData {
  override get(): File {
    return new File(['x'], 'x.txt')
  }
}
const [form, formOfFiles] = [new FormData(), new FormOfFiles()]
const withoutForm: unknown[][] = [[], [null], [null, null], [1, 2], [[], []], [{ a: 1 }], [{ a: 1 }, { get: 1 }]]
const withForm: unknown[][] = [[form], [formOfFiles], [{}, form], [{}, formOfFiles], [form, form], ['hai từ', 'hai từ'], ['', form], [{ issues: 1 }, formOfFiles, 3], [{}, {}]]

/** What an action answers; where it leads instead. Whatever else it throws fails the test. */
async function ask(action: Action, given: unknown[]): Promise<string[]> {
  try {
    const answer = await action(...given)
    return (answer?.issues ?? []).map(({ code }) => code)
  } catch (error) {
    const [kind, , to] = String((error as { digest?: unknown }).digest).split(';')
    if (kind !== 'NEXT_REDIRECT') throw error
    return [`to ${to}`]
  }
}

async function signInAs(role: 'editor' | 'administrator'): Promise<void> {
  await database().signInFailure.deleteMany()
  expect((await signInWithPassword(users[role].email, testPassword)).issues).toBeUndefined()
}

test('there are actions', () => expect(actions.length).toBeGreaterThan(20))

describe.each(actions)('%s', (name, action) => {
  // Signing in asks nobody, and whoever leaves need not say more.
  const isLeave = name.startsWith('leave ')

  test.skipIf(isLeave || name.startsWith('enter '))('asks who it is before anything else', async () => {
    cookies.clear()
    for (const given of [...withoutForm, ...withForm]) expect(await ask(action, given)).toEqual([expect.stringMatching(/^signedOut$|^to \/dang-nhap/)])
  })

  test.skipIf(isLeave).each(['editor', 'administrator'] as const)('refuses what is no form of its own from an %s, and writes nothing', async (role) => {
    await signInAs(role)
    const written = () => database().auditEvent.count()
    const before = await written()
    for (const given of withoutForm) {
      const answer = await ask(action, given)
      expect(answer, JSON.stringify(given)).toEqual([expect.stringMatching(/^invalid$|^to \//)])
    }
    expect(await written()).toBe(before)
  })

  test.each(['editor', 'administrator'] as const)('answers the form of another action from an %s', async (role) => {
    await signInAs(role)
    for (const given of withForm) await expect(ask(action, given)).resolves.toBeDefined()
  })
})
