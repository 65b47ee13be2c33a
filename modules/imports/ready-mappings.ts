import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { packageRoot } from '../../kernel/package-root.ts'
import { type Mapping, mapping } from './mapping.rules.ts'

export interface ReadyMapping {
  name: string
  mapping: Mapping
}

const folder = join(packageRoot, 'examples/mappings')
let ready: ReadyMapping[] | null = null

/** The mappings that come with the product, one JSON file each. */
export function readyMappings(): ReadyMapping[] {
  ready ??= readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({
      name: basename(file, '.json'),
      mapping: mapping.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
    }))
  return ready
}
