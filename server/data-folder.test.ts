import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { secret, takeDataFolder } from './data-folder.ts'

let folder: string
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'toa-soan-folder-')) })
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const mode = (file: string) => (statSync(file).mode & 0o777).toString(8)

test('the folder is made for its owner alone, taken and given up', () => {
  const given = join(folder, 'deep/data')
  const { dataDir, release } = takeDataFolder(given)
  expect(mode(dataDir)).toBe('700')
  expect(readFileSync(join(dataDir, 'server.pid'), 'utf8')).toMatch(new RegExp(`^${process.pid} `))
  release()
  takeDataFolder(given).release()
})

test('a folder that cannot be made is told by the variable', () => {
  writeFileSync(join(folder, 'file'), '')
  expect(() => takeDataFolder(join(folder, 'file/data'))).toThrow(/^Không ghi được vào thư mục dữ liệu .*file\/data \(DATA_DIR\): [A-Z]+\.$/)
})

test('a folder that a living server holds is refused; that of a dead one is taken', async () => {
  const other = spawn('sleep', ['60'])
  const stat = readFileSync(`/proc/${other.pid}/stat`, 'utf8')
  const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  writeFileSync(join(folder, 'server.pid'), `${other.pid} ${started}`)
  expect(() => takeDataFolder(folder)).toThrow(new RegExp(`tiến trình ${other.pid}`))
  // Another program that got the number since is no server of ours.
  writeFileSync(join(folder, 'server.pid'), `${other.pid} 12345`)
  takeDataFolder(folder).release()
  writeFileSync(join(folder, 'server.pid'), `${other.pid} ${started}`)
  other.kill('SIGKILL')
  await new Promise((resolve) => other.on('exit', resolve))
  takeDataFolder(folder).release()
})

test('a secret is random, kept, and its owner’s alone', () => {
  const made = secret(folder, 'auth-secret')
  expect(made).toMatch(/^[\w-]{43}$/)
  expect(secret(folder, 'auth-secret')).toBe(made)
  expect(secret(folder, 'other')).not.toBe(made)
  expect(mode(join(folder, 'auth-secret'))).toBe('600')
})
