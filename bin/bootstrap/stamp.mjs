import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const BROWSER_FOLDER = /\/(web|portal)\//
const SHARED_WITH_BROWSER = /\/(contract(\/.+)?|[\w-]+\.rules|[\w-]+\.texts)\.ts$/

/** Which files make a part; the same division as in the two tsconfig files. */
const SOURCES = {
  server: {
    folders: ['kernel', 'modules', 'server', 'seeds'],
    files: ['tsdown.config.ts', 'tsconfig.base.json', 'tsconfig.json', 'package-lock.json'],
    takes: (path) => /\.(ts|json)$/.test(path) && !BROWSER_FOLDER.test(path),
  },
  web: {
    folders: ['kernel', 'modules', 'web', 'portal', 'embed'],
    files: ['vite.config.ts', 'tsconfig.base.json', 'tsconfig.browser.json', 'package-lock.json'],
    takes: (path) =>
      !path.startsWith('modules/') || BROWSER_FOLDER.test(path) || SHARED_WITH_BROWSER.test(path),
  },
}

/** A fingerprint of everything that a part is built from. */
export function stampOf(root, part) {
  const { folders, files, takes } = SOURCES[part]
  const paths = [...files, ...folders.flatMap((folder) => filesBelow(root, folder).filter(takes))]
  const hash = createHash('sha256')
  for (const path of paths.sort()) {
    if (/\.test\.tsx?$/.test(path) || !existsSync(join(root, path))) continue
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0')
  }
  return hash.digest('hex')
}

export function isFresh(root, part) {
  const path = stampPath(root, part)
  return existsSync(path) && readFileSync(path, 'utf8') === stampOf(root, part)
}

export function stampPath(root, part) {
  return join(root, `dist/${part}.stamp`)
}

function filesBelow(root, folder) {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath ?? entry.path, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
}
