import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { packageRoot } from '../../../../kernel/package-root.ts'

/** Where browsers find the faces that cards are set in; the build puts them there. */
export const FACES_PATH = '/fonts/print.css'

const BUILT = join(packageRoot, 'dist/web')
const FAMILIES = [
  { family: 'noto-serif-jp', weight: 500 },
  { family: 'zen-kurenaido', weight: 400 },
]

/** What an address below the page holds: faces out of the build, or out of their packages where nothing is built. */
export async function readFace(path: string): Promise<Buffer | null> {
  if (/\.\.|\/\//.test(path)) return null
  const built = await readFile(join(BUILT, path)).catch(() => null)
  if (built) return built
  if (path === FACES_PATH) return Buffer.from(await sheetOfPackages())
  const [, family, file] = /^\/faces\/([\w-]+)\/([\w.-]+)$/.exec(path) ?? []
  if (!family || !file) return null
  return readFile(join(folderOf(family), 'files', file)).catch(() => null)
}

async function sheetOfPackages(): Promise<string> {
  const sheets = await Promise.all(
    FAMILIES.map(async ({ family, weight }) => {
      const css = await readFile(join(folderOf(family), `${weight}.css`), 'utf8')
      return css.replaceAll('./files/', `/faces/${family}/`)
    }),
  )
  return sheets.join('\n')
}

function folderOf(family: string): string {
  const require = createRequire(join(packageRoot, 'package.json'))
  return dirname(require.resolve(`@fontsource/${family}/package.json`))
}
