import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['**/*.test.{ts,tsx}'],
    exclude: ['node_modules/**', '.next/**', '.data/**', 'e2e/**', 'test-results/**'],
    globalSetup: ['tools/test-database.ts'],
    env: { NODE_ENV: 'test', LOG_LEVEL: 'silent' },
    pool: 'threads',
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
