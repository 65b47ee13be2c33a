import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, rmdir, stat } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Config } from './config.ts'
import { newId } from './ids.ts'

/** Files by key, e.g. `imports/0190…/original`. Keys are made by us, never taken from a client. */
export interface Storage {
  /** Stores whole or not at all; answers the size in bytes. */
  write(key: string, from: Readable): Promise<number>
  read(key: string): Promise<Readable>
  remove(key: string): Promise<void>
  /** Every key below a prefix, for backup. */
  list(prefix?: string): AsyncIterable<string>
}

export async function createStorage(config: Config): Promise<Storage> {
  if (!config.S3_BUCKET) return diskStorage(join(config.KIZUNA_DATA, 'files'))
  const { s3Storage } = await import('./storage-s3.ts')
  return s3Storage(config)
}

export function diskStorage(root: string): Storage {
  const pathOf = (key: string) => {
    const path = resolve(root, key)
    if (!path.startsWith(root + sep)) throw new Error(`Storage key leaves its folder: ${key}`)
    return path
  }
  /** A folder that another file has come into meanwhile is not empty and stays. */
  const removeEmpty = async (folder: string) => {
    if (folder === resolve(root)) return
    if (
      await rmdir(folder).then(
        () => true,
        () => false,
      )
    )
      await removeEmpty(dirname(folder))
  }
  return {
    async write(key, from) {
      const path = pathOf(key)
      const partial = `${path}.${newId()}.partial`
      await mkdir(dirname(path), { recursive: true })
      try {
        await pipeline(from, createWriteStream(partial, { flush: true }))
        await rename(partial, path)
      } catch (error) {
        await rm(partial, { force: true })
        await removeEmpty(dirname(path))
        throw error
      }
      return (await stat(path)).size
    },
    async read(key) {
      await stat(pathOf(key))
      return createReadStream(pathOf(key))
    },
    async remove(key) {
      await rm(pathOf(key), { force: true })
      await removeEmpty(dirname(pathOf(key)))
    },
    async *list(prefix = '') {
      const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => [])
      for (const entry of entries) {
        const key = relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')
        if (entry.isFile() && !key.endsWith('.partial') && key.startsWith(prefix)) yield key
      }
    },
  }
}
