import { Autocomplete } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { queryOf } from '../../../web/query.ts'
import { useSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import { DateField } from '../../../web/ui/DateField.tsx'
import { AreaField, useField } from '../../../web/ui/fields.tsx'
import { MoneyField } from '../../../web/ui/NumberField.tsx'
import { SelectField } from '../../../web/ui/SelectField.tsx'
import { listOrderChoices, listSubscriptions } from '../contract.ts'
import { texts } from '../pages.texts.ts'
import { type Rest, subscriptionOf } from './order-draft.ts'
import css from './orders.module.css'
import { channelWords, cycleWords } from './words.ts'

interface RestFieldsProps {
  personId: string | null
  rest: Rest
  set: (part: Partial<Rest>) => void
}

/** Money, where it came from, which delivery it is, and a note. */
export function RestFields({ personId, rest, set }: RestFieldsProps) {
  const t = useT()
  return (
    <>
      <div className={css.placedOn}>
        <Day day={rest.day} onChange={(day) => set({ day })} />
      </div>
      <div className={css.four}>
        <MoneyField
          label={t(texts.shipping)}
          value={rest.shipping}
          min={0}
          onChange={(shipping) => set({ shipping })}
        />
        <MoneyField
          label={t(texts.discount)}
          value={rest.discount}
          min={0}
          onChange={(discount) => set({ discount })}
        />
        <Origin rest={rest} set={set} />
      </div>
      {personId && (
        <Delivery
          personId={personId}
          value={subscriptionOf(rest, personId)}
          onChange={(chosen) =>
            set({ delivery: chosen ? { personId, subscriptionId: chosen } : null })
          }
        />
      )}
      <AreaField
        mt="md"
        label={t(texts.note)}
        optional
        minRows={2}
        maxLength={2000}
        value={rest.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
    </>
  )
}

/** Today, unless it is an order that was taken on an earlier day. */
function Day({ day, onChange }: { day: string; onChange: (day: string) => void }) {
  const t = useT()
  const { zone } = useSurroundings()
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date())
  return (
    <DateField
      label={t(texts.day)}
      value={day || today}
      max={today}
      onChange={(chosen) => onChange(chosen === today ? '' : chosen)}
    />
  )
}

function Origin({ rest, set }: { rest: Rest; set: (part: Partial<Rest>) => void }) {
  const t = useT()
  const { data } = useQuery(queryOf(listOrderChoices))
  const channels = ['phone', 'postcard', 'letter', 'fax', ...(data?.channels ?? [])]
  return (
    <>
      <Autocomplete
        {...useField({ label: t(texts.channel) })}
        // What stands there already is a suggestion, not a search.
        filter={({ options }) => options}
        data={[...new Set(channels.map((one) => channelWords(t, one)))]}
        maxLength={300}
        value={rest.channel}
        onChange={(channel) => set({ channel })}
      />
      <Autocomplete
        {...useField({ label: t(texts.mediaCode), help: t(texts.mediaHelp) })}
        data={data?.mediaCodes ?? []}
        maxLength={300}
        value={rest.mediaCode}
        onChange={(mediaCode) => set({ mediaCode })}
      />
    </>
  )
}

/** Asked only of somebody who has a subscription. */
function Delivery({
  personId,
  value,
  onChange,
}: {
  personId: string
  value: string | null
  onChange: (subscriptionId: string | null) => void
}) {
  const t = useT()
  const { data } = useQuery(queryOf(listSubscriptions, { query: { personId } }))
  const running = (data?.items ?? []).filter((one) => one.status !== 'cancelled')
  if (running.length === 0) return null
  return (
    <SelectField
      mt="md"
      label={t(texts.isDelivery)}
      placeholder={t(texts.notDelivery)}
      clearable
      data={running.map((one) => ({
        value: one.subscriptionId,
        label: `${one.items.map((item) => item.name).join('、')}　${cycleWords(t, one)}`,
      }))}
      value={value}
      onChange={onChange}
    />
  )
}
