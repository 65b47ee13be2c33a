import { Button, TextInput } from '@mantine/core'
import { useT } from '../../../web/texts.ts'
import { Icon } from '../../../web/ui/Icon.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import type { PreviewView } from '../contract.ts'
import { type Mapping, traitNameOf } from '../mapping.rules.ts'
import { texts } from '../pages.texts.ts'
import css from './imports.module.css'

const MOST = 100

type Trait = NonNullable<Mapping['traits']>[number]

/** Columns that none of our fields takes: kept with the person under a name of the shop's own, if wished. */
export function MappingTraits({
  mapping,
  preview,
  onChange,
}: {
  mapping: Mapping
  preview: PreviewView
  onChange: (mapping: Mapping) => void
}) {
  const t = useT()
  const traits = mapping.traits ?? []
  const free = freeColumns(mapping, preview.header)
  const set = (next: Trait[]) => onChange({ ...mapping, traits: next.slice(0, MOST) })
  const keep = (columns: string[]) => set([...traits, ...columns.map((column) => ({ column }))])
  if (traits.length + free.length === 0) return null
  return (
    <Sheet flush title={t(texts.ownTitle)}>
      {traits.length > 0 && (
        <table className={`${css.grid} ${css.list}`}>
          <thead>
            <tr>
              <th scope="col">{t(texts.ourField)}</th>
              <th scope="col">{t(texts.fileColumn)}</th>
              <th scope="col">{t(texts.firstValue)}</th>
              <th aria-hidden />
            </tr>
          </thead>
          <tbody>
            {traits.map((trait, place) => (
              <tr key={trait.column}>
                <td className={css.fields}>
                  <TextInput
                    aria-label={t(texts.ownName, { column: trait.column })}
                    placeholder={traitNameOf({ column: trait.column })}
                    value={trait.name ?? ''}
                    onChange={(event) => set(traits.with(place, named(trait, event)))}
                  />
                </td>
                <td>{trait.column}</td>
                <td className={css.sample}>{sampleOf(preview, trait.column)}</td>
                <td>
                  <Button
                    size="xs"
                    variant="subtle"
                    color="gray"
                    aria-label={t(texts.ownRemoveOf, { column: trait.column })}
                    onClick={() => set(traits.filter((other) => other !== trait))}
                  >
                    {t(texts.ownRemove)}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {free.length > 0 && (
        <div className={css.own}>
          <p className="small quiet">{t(texts.ownNone)}</p>
          <div className={css.chips}>
            {free.map((column) => (
              <button
                key={column}
                type="button"
                className={css.chip}
                aria-label={t(texts.ownAdd, { column })}
                onClick={() => keep([column])}
              >
                <Icon name="plus" /> {column}
              </button>
            ))}
            {free.length > 1 && (
              <Button size="xs" variant="subtle" onClick={() => keep(free)}>
                {t(texts.ownAll, { count: free.length })}
              </Button>
            )}
          </div>
        </div>
      )}
    </Sheet>
  )
}

function named({ column }: Trait, event: React.ChangeEvent<HTMLInputElement>): Trait {
  const name = event.currentTarget.value
  return name.trim() ? { column, name } : { column }
}

/** Each once, and none without a name: such a column can be told by no name. */
function freeColumns(mapping: Mapping, header: string[]): string[] {
  const used = new Set([
    ...Object.values(mapping.columns).flat(),
    ...(mapping.traits ?? []).map(({ column }) => column),
  ])
  return [...new Set(header)].filter((column) => column.trim() !== '' && !used.has(column))
}

function sampleOf({ header, rows: [first] }: PreviewView, column: string): string {
  return first?.cells[header.indexOf(column)] ?? ''
}
