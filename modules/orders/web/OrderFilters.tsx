import { useDebouncedCallback } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { queryOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { DateField } from '../../../web/ui/DateField.tsx'
import { TextField } from '../../../web/ui/fields.tsx'
import { SelectField } from '../../../web/ui/SelectField.tsx'
import { listOrderChoices } from '../contract.ts'
import { texts } from '../pages.texts.ts'
import css from './orders.module.css'
import { channelWords } from './words.ts'

export const orderSearch = z.object({
  q: z.string().optional(),
  source: z.string().optional(),
  /** Orders entered here have no source of their own. */
  own: z.boolean().optional(),
  channel: z.string().optional(),
  mediaCode: z.string().optional(),
  status: z.enum(['placed', 'cancelled']).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  productId: z.uuid().optional(),
})
export type OrderSearch = z.output<typeof orderSearch>

export const NO_FILTER: OrderSearch = {
  q: undefined,
  source: undefined,
  own: undefined,
  channel: undefined,
  mediaCode: undefined,
  status: undefined,
  from: undefined,
  to: undefined,
  productId: undefined,
}

const OWN = '\u0000own'

export function OrderFilters({
  filter,
  onChange,
}: {
  filter: OrderSearch
  onChange: (change: Partial<OrderSearch>) => void
}) {
  const t = useT()
  const { data } = useQuery(queryOf(listOrderChoices))
  const sources = (data?.sources ?? []).map((value) =>
    value ? { value, label: value } : { value: OWN, label: t(texts.ownSource) },
  )
  const clear = { clearable: true, placeholder: t(texts.all) }
  return (
    <search className={css.filters}>
      <SearchField q={filter.q} onSearch={(q) => onChange({ q: q || undefined })} />
      <SelectField
        label={t(texts.source)}
        data={sources}
        value={filter.own ? OWN : (filter.source ?? null)}
        onChange={(value) =>
          onChange(
            value === OWN
              ? { own: true, source: undefined }
              : { own: undefined, source: value ?? undefined },
          )
        }
        {...clear}
      />
      <SelectField
        label={t(texts.channel)}
        data={(data?.channels ?? []).map((value) => ({ value, label: channelWords(t, value) }))}
        value={filter.channel ?? null}
        onChange={(channel) => onChange({ channel: channel ?? undefined })}
        {...clear}
      />
      <SelectField
        label={t(texts.mediaCode)}
        data={data?.mediaCodes ?? []}
        value={filter.mediaCode ?? null}
        searchable
        onChange={(mediaCode) => onChange({ mediaCode: mediaCode ?? undefined })}
        {...clear}
      />
      <SelectField
        label={t(texts.state)}
        data={[
          { value: 'placed', label: t(texts.placed) },
          { value: 'cancelled', label: t(texts.cancelled) },
        ]}
        value={filter.status ?? null}
        onChange={(status) =>
          onChange({ status: orderSearch.shape.status.parse(status ?? undefined) })
        }
        {...clear}
      />
      <div className={css.days}>
        <DateField
          label={t(texts.from)}
          value={filter.from ?? null}
          onChange={(from) => onChange({ from: from || undefined })}
        />
        <DateField
          label={t(texts.to)}
          value={filter.to ?? null}
          onChange={(to) => onChange({ to: to || undefined })}
        />
      </div>
    </search>
  )
}

function SearchField({ q, onSearch }: { q: string | undefined; onSearch: (q: string) => void }) {
  const t = useT()
  const [words, setWords] = useState(q ?? '')
  const settle = useDebouncedCallback(onSearch, 250)
  // The filter was cleared from elsewhere; what is being typed stays as it is.
  useEffect(() => {
    if (q === undefined) setWords('')
  }, [q])
  return (
    <TextField
      label={t(texts.search)}
      type="search"
      value={words}
      maxLength={100}
      onChange={(event) => {
        setWords(event.currentTarget.value)
        settle(event.currentTarget.value.trim())
      }}
    />
  )
}
