import { defineConfig } from '@playwright/test'
import { findChromium } from '/work/main/tools/chromium.ts'

const isRoot = process.getuid?.() === 0
const executablePath = process.env.TOA_SOAN_CHROMIUM ?? findChromium(process.env.PATH ?? '')

export default defineConfig({
  testDir: '/work/main/e2e/newsroom',
  globalSetup: '/tmp/editor/setup.ts',
  outputDir: '/tmp/editor/results',
  timeout: 100_000,
  expect: { timeout: 20_000 },
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '/tmp/editor/e2e.json' }]],
  use: {
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath,
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage',
      ],
    },
  },
})
