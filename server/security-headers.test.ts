import { expect, test } from 'vitest'
import { securityHeaders } from './security-headers.ts'

const policyOf = (options = { secure: true, development: false }) => new Map(securityHeaders(options)['content-security-policy']!.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]))

test('nothing is loaded or run but our own files', () => {
  const policy = policyOf()
  expect(policy.get('default-src')).toBe("'none'")
  expect(policy.get('worker-src')).toBe("'self'")
  expect(policy.get('script-src')).toMatch(/^'self' 'nonce-[\w+/=]{24}'$/)
  expect(policy.get('style-src')).toBe("'self'")
  expect(policyOf().get('script-src')).not.toBe(policy.get('script-src'))
})
