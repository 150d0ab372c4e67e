import { expect, test } from 'vitest'
import { callersFolder, EnvironmentError, readEnvironment } from './env.ts'

test('nothing given is safe defaults', () => {
  expect(readEnvironment({})).toEqual({
    NODE_ENV: 'production', PORT: 3000, HOST: '0.0.0.0', DATA_DIR: '.data', DATABASE_POOL: 10, SITE_URL: 'http://localhost:3000', TRUST_PROXY: false, FRONT: true, FRONT_MEGABYTES: 96, LOG_LEVEL: 'info',
  })
  expect(readEnvironment({ PORT: '', DATABASE_URL: ' ', SEED: '' })).toMatchObject({ PORT: 3000, SITE_URL: 'http://localhost:3000' })
})

test('what is given is read', () => {
  expect(readEnvironment({ PORT: '8080', SITE_URL: 'https://tinh.example.vn/', DATABASE_URL: 'postgres://a@b/c', SEED: 'none', TRUST_PROXY: '1' })).toMatchObject({
    PORT: 8080, SITE_URL: 'https://tinh.example.vn', DATABASE_URL: 'postgres://a@b/c', SEED: 'none', TRUST_PROXY: true,
  })
})

test.each([
  ['PORT', 'http'], ['PORT', '0'], ['PORT', '65536'], ['PORT', '80.5'], ['DATABASE_URL', 'mysql://a/b'], ['DATABASE_POOL', '0'], ['SITE_URL', 'tinh.example.vn'], ['SITE_URL', 'https://tinh.example.vn/cong'],
  ['SITE_URL', 'ftp://tinh.example.vn'], ['SEED', 'yes'], ['AUTH_SECRET', 'short'], ['TRUST_PROXY', 'true'], ['FRONT', 'yes'], ['FRONT_MEGABYTES', '1'], ['PURGE_HOOK', 'ftp://a'], ['LOG_LEVEL', 'loud'], ['NODE_ENV', 'staging'], ['TEST_DATABASE_URL', 'sqlite:x'],
])('%s=%s is refused in one line that names it', (name, value) => {
  expect(() => readEnvironment({ [name]: value })).toThrow(EnvironmentError)
  expect(() => readEnvironment({ [name]: value })).toThrow(new RegExp(`^Biến môi trường ${name} không hợp lệ: cần [^\n]+\\.$`))
})

test('a script is told where npm was called, and no other one', () => {
  const given = { npm_lifecycle_event: 'report', INIT_CWD: '/srv/reports' }
  expect(callersFolder('report', given)).toBe('/srv/reports')
  expect(callersFolder('measure', given)).toBe(process.cwd())
  expect(callersFolder('report', {})).toBe(process.cwd())
})

test('a secret is never part of the message', () => {
  expect(() => readEnvironment({ AUTH_SECRET: 'hunter2' })).not.toThrow(/hunter2/)
})
