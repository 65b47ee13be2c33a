import { access } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import type { Ctx } from '../../../../kernel/context.ts'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome']
const ON_A_MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The Chromium of this machine, or null: none is brought along, and none is needed but for PDFs. */
export async function findChromium({ host }: Pick<Ctx, 'host'>): Promise<string | null> {
  const named = host.config.CHROMIUM_PATH
  const paths = named
    ? named.split(delimiter)
    : [...FOLDERS.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...ON_A_MAC]
  for (const path of paths) {
    const isThere = await access(path).then(
      () => true,
      () => false,
    )
    if (isThere) return path
  }
  return null
}
