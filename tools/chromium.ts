import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'
import { StartError } from '#server/start-error.ts'

const installCommand = 'apt-get install -y chromium'
const download = 'https://cdn.playwright.dev'

/** A browser that is there but lacks a shared library does not even tell its version. */
const runs = (file: string): boolean => existsSync(file) && spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0

/** The Chromium to test with: Playwright's own, else one of the system; undefined when there is none that runs. */
export function findChromium(path: string): string | undefined {
  const system = path.split(delimiter).flatMap((folder) => ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join(folder, name)))
  return [chromium.executablePath(), ...system].find(runs)
}

/**
 * Sees to it that there is a Chromium: finds one, or installs Playwright's where its host is reachable, or Debian's where
 * that is possible.
 * @param path folders to look in, as in the variable PATH
 * @returns the file to start
 * @throws StartError with the one command that would install it
 */
export async function provideChromium(path: string): Promise<string> {
  const found = findChromium(path)
  if (found) return found
  console.log('Chưa có Chromium cho kiểm thử, đang cài…')
  const isRoot = process.getuid?.() === 0
  const asRoot = isRoot ? [] : ['sudo', '-n']
  const canInstall = isRoot || spawnSync('sudo', ['-n', 'true']).status === 0
  const steps: string[][] = []
  if (await isReachable(download)) steps.push([process.execPath, join(import.meta.dirname, '../node_modules/@playwright/test/cli.js'), 'install', ...(canInstall ? ['--with-deps'] : []), 'chromium'])
  if (canInstall) steps.push([...asRoot, 'sh', '-c', `apt-get update -q && DEBIAN_FRONTEND=noninteractive ${installCommand} --no-install-recommends`])
  for (const [command = '', ...args] of steps) {
    spawnSync(command, args, { stdio: 'inherit', timeout: 600_000 })
    const installed = findChromium(path)
    if (installed) return installed
  }
  throw new StartError(`Không tìm thấy Chromium cho kiểm thử. Hãy chạy lệnh: sudo ${installCommand}`)
}

async function isReachable(url: string): Promise<boolean> {
  return fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(4000) }).then(() => true, () => false)
}
