import type { Tx } from '../../kernel/context.ts'
import { fitMapping, guessColumns, guessShape } from './guess.rules.ts'
import { type ImportKind, type Mapping, mappingFaults } from './mapping.rules.ts'
import { rememberedMappings } from './mappings.queries.ts'
import { readyMappings } from './ready-mappings.ts'

export type Proposal = {
  mapping: Mapping
  /** Why this one: how this source was read before, a ready mapping, or names of columns alone. */
  from: 'remembered' | 'ready' | 'guessed'
}

/** From this share of its columns on, a mapping is taken to be of this kind of file. */
const FITS = 0.6

/** How this file is probably to be read. A person looks at it before anything is taken. */
export async function proposeMapping(
  tx: Tx,
  kind: ImportKind,
  header: string[],
  fileName: string,
): Promise<Proposal> {
  const remembered = (await rememberedMappings(tx, kind)).map((mapping) => ({
    ...fitMapping(mapping, header),
    from: 'remembered' as const,
  }))
  const whole = remembered.filter(({ share }) => share === 1).sort(byColumns)[0]
  if (whole) return { mapping: whole.mapping, from: whole.from }
  const ready = readyMappings()
    .filter(({ mapping }) => mapping.kind === kind)
    .map(({ mapping }) => ({ ...fitMapping(mapping, header), from: 'ready' as const }))
  const fitting = [...remembered, ...ready]
    .filter(({ share, mapping }) => share >= FITS && mappingFaults(mapping).length === 0)
    .sort(byColumns)[0]
  if (fitting) {
    const { title: _, ...mapping } = fitting.mapping
    const proposed = withPeople(mapping, header)
    const source = isAnybodys(mapping.source) ? sourceOf(fileName) : mapping.source
    return { mapping: { ...proposed, source }, from: fitting.from }
  }
  return { mapping: guess(kind, header, fileName), from: 'guessed' }
}

/** Plain lists are of no shop in particular: their numbers must not meet those of another list. */
function isAnybodys(source: string): boolean {
  return source === 'log' || source === 'list'
}

/** A ready mapping knows the usual columns; what else the file says about people is guessed. */
function withPeople(mapping: Mapping, header: string[]): Mapping {
  const used = new Set(Object.values(mapping.columns).flat())
  const guessed = Object.entries(guessColumns(header, 'people')).filter(
    ([field, columns]) =>
      !(field in mapping.columns) && [columns].flat().every((c) => !used.has(c)),
  )
  return { ...mapping, columns: { ...Object.fromEntries(guessed), ...mapping.columns } }
}

type Fitted = { mapping: Mapping; share: number }

function byColumns(a: Fitted, b: Fitted): number {
  return (
    Object.keys(b.mapping.columns).length * b.share -
    Object.keys(a.mapping.columns).length * a.share
  )
}

function guess(kind: ImportKind, header: string[], fileName: string): Mapping {
  const columns = guessColumns(header, kind)
  return {
    kind,
    source: sourceOf(fileName),
    header: true,
    skipLines: 0,
    dateOrder: 'ymd',
    shape: kind === 'orders' ? guessShape(columns) : 'order-per-row',
    taxOnTop: false,
    columns,
    rules: [],
    defaults: {},
  }
}

/** `受注_2026年10月.csv` comes from 「受注」: what changes from file to file is left out. */
function sourceOf(fileName: string): string {
  const stem = fileName
    .normalize('NFKC')
    .replace(/\.[a-z0-9]+$/i, '')
    .replace(/[0-9]+[年月日]*/g, '')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
  return stem.slice(0, 60) || 'file'
}
