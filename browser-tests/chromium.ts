import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

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

/**
 * Before the first test: without a browser they fail with one sentence rather than one by one. Makes
 * the folder of what all workers share, and answers what takes it away in the end.
 */
export default function begin(): () => void {
  if (findChromium()) {
    const folder = mkdtempSync(join(tmpdir(), 'kizuna-browser-run-'))
    process.env.KIZUNA_BROWSER_SAMPLE = folder
    return () => rmSync(folder, { recursive: true, force: true })
  }
  throw new Error(
    'The browser tests need Chromium. Install it (Debian: apt-get install chromium fonts-noto-cjk), or set CHROMIUM_PATH to one that is there.',
  )
}
