import { Menu } from '@mantine/core'
import { useT } from '../../../../web/texts.ts'
import { TextField } from '../../../../web/ui/fields.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import type { Filter } from '../../builder.rules.ts'
import { builderTexts as texts } from '../../builder.texts.ts'
import type { CatalogueAttribute, CatalogueWords } from '../../contract.ts'
import css from './builder.module.css'
import { comparedBy } from './defaults.ts'
import { ComparedFields } from './Values.tsx'

interface FiltersProps {
  source: string
  where: Filter[]
  catalogue: CatalogueWords
  onChange: (where: Filter[]) => void
}

const PAYLOAD = 'payload.'

/** What the rows are narrowed by: 「電話からの」「商品が…」. */
export function Filters({ source, where, catalogue, onChange }: FiltersProps) {
  const attributes = catalogue.sources.find(({ key }) => key === source)?.attributes ?? []
  return (
    <>
      {where.map((filter, at) => (
        <OneFilter
          // biome-ignore lint/suspicious/noArrayIndexKey: filters have no other name than their place
          key={at}
          source={source}
          filter={filter}
          column={columnOf(filter, attributes)}
          onChange={(next) => onChange(where.with(at, next))}
          onRemove={() => onChange(where.toSpliced(at, 1))}
        />
      ))}
    </>
  )
}

function columnOf(
  { attribute, value }: Filter,
  attributes: CatalogueAttribute[],
): CatalogueAttribute {
  const known = attributes.find(({ key }) => key === attribute)
  if (known) return known
  const isNumber = typeof value === 'number'
  return {
    key: attribute,
    label: attribute.slice(PAYLOAD.length),
    type: isNumber ? 'number' : 'text',
    operators: isNumber
      ? ['at_least', 'at_most', 'is']
      : ['is', 'is_not', 'contains', 'known', 'unknown'],
    choices: null,
    says: null,
    unit: null,
    picks: false,
    measure: false,
    distinct: true,
  }
}

function OneFilter({
  source,
  filter,
  column,
  onChange,
  onRemove,
}: {
  source: string
  filter: Filter
  column: CatalogueAttribute
  onChange: (filter: Filter) => void
  onRemove: () => void
}) {
  const t = useT()
  const { attribute } = filter
  return (
    <div className={css.filter}>
      <Icon name="filter" size={14} />
      {attribute.startsWith(PAYLOAD) ? (
        <TextField
          label={t(texts.payloadName)}
          placeholder={t(texts.payloadName)}
          value={column.label}
          w={150}
          maxLength={80}
          onChange={(event) =>
            onChange({ ...filter, attribute: `${PAYLOAD}${event.currentTarget.value.trim()}` })
          }
        />
      ) : (
        <span>{column.label}</span>
      )}
      <ComparedFields
        column={column}
        source={source}
        compared={filter}
        onChange={({ op, value }) =>
          onChange({ attribute, op, ...(value !== undefined && { value }) })
        }
      />
      <button
        type="button"
        className={css.small}
        onClick={onRemove}
        aria-label={t(texts.unNarrow, { name: column.label })}
      >
        <Icon name="close" size={14} />
      </button>
    </div>
  )
}

/** 「しぼる」: adds one more. */
export function NarrowMenu({ source, where, catalogue, onChange }: FiltersProps) {
  const t = useT()
  const attributes = catalogue.sources.find(({ key }) => key === source)?.attributes ?? []
  const addOf = (column: CatalogueAttribute) => {
    const { op, value } = comparedBy(column, column.operators[0] ?? 'known')
    onChange([...where, { attribute: column.key, op, ...(value !== undefined && { value }) }])
  }
  if (attributes.length === 0) return null
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button type="button" className={css.narrow}>
          <Icon name="filter" size={14} /> {t(texts.narrow)}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t(texts.narrowBy)}</Menu.Label>
        {attributes.map((column) => (
          <Menu.Item key={column.key} onClick={() => addOf(column)}>
            {column.label}
          </Menu.Item>
        ))}
        {source === 'fact' && (
          <Menu.Item
            onClick={() => onChange([...where, { attribute: PAYLOAD, op: 'is', value: '' }])}
          >
            {t(texts.payload)}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
