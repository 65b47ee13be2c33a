import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The Chromium of this machine: Playwright's own download is not used. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH
  const paths = named ? [named] : ['/usr/bin/chromium', ...NAMES.map(onPath)]
  return paths.find((path) => path && existsSync(path))
}

function onPath(name: string): string {
  try {
    const path = execFileSync('which', [name], { stdio: ['ignore', 'pipe', 'ignore'] })
    return path.toString().trim()
  } catch {
    return ''
  }
}

/** Before the first test: without a browser they fail with one sentence rather than one by one. */
export default function requireChromium(): void {
  if (findChromium()) return
  throw new Error(
    'The browser tests need Chromium. Install it (Debian: apt-get install chromium fonts-noto-cjk), or set CHROMIUM_PATH to one that is there.',
  )
}
