import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../kernel/package-root.ts'

export type Source = { path: string; text: string }

const HOUSE = ['kernel', 'modules', 'server', 'web', 'portal', 'embed', 'seeds', 'checks', 'bench']

/** The program's own TypeScript, paths relative to the root. */
export function sources(): Source[] {
  return HOUSE.flatMap((room) => filesBelow(room, /\.tsx?$/))
}

/** Files below a folder whose names match; an absent folder has none. */
export function filesBelow(folder: string, name: RegExp): Source[] {
  const entries = (() => {
    try {
      return readdirSync(join(packageRoot, folder), { recursive: true, withFileTypes: true })
    } catch {
      return []
    }
  })()
  return entries
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('node_modules'))
    .map((path) => ({
      path: path.slice(packageRoot.length + 1).replaceAll('\\', '/'),
      text: readFileSync(path, 'utf8'),
    }))
}

export const isTest = (path: string) => /\.test\.tsx?$|(^|\/)testing(\/|\.ts)/.test(path)

/** The module that a path belongs to, or undefined outside modules/. */
export const moduleOf = (path: string) => /^modules\/([^/]+)\//.exec(path)?.[1]
