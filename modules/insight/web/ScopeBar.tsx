import { Button, Popover } from '@mantine/core'
import { useT } from '../../../web/texts.ts'
import { DateField } from '../../../web/ui/DateField.tsx'
import { TextField } from '../../../web/ui/fields.tsx'
import { Icon } from '../../../web/ui/Icon.tsx'
import { Segmented } from '../../../web/ui/Segmented.tsx'
import { SelectField } from '../../../web/ui/SelectField.tsx'
import type { FrameAnswer } from '../contract.ts'
import { texts } from '../reports.texts.ts'
import { type ScopeState, useScope } from './scope.ts'

/** Everyone, members or subscribers; and behind a button period, source and currency. */
export function ScopeBar({ frame }: { frame?: FrameAnswer }) {
  const t = useT()
  const [scope, setScope] = useScope()
  return (
    <>
      <Segmented
        label={t(texts.group)}
        value={scope.segment}
        onChange={(segment) => setScope({ segment })}
        options={[
          { value: 'all', label: t(texts.all) },
          { value: 'members', label: t(texts.members) },
          { value: 'subscribers', label: t(texts.subscribers) },
        ]}
      />
      <Filter scope={scope} setScope={setScope} frame={frame} />
    </>
  )
}

function Filter({
  scope,
  setScope,
  frame,
}: {
  scope: ScopeState
  setScope: (change: Partial<ScopeState>) => void
  frame?: FrameAnswer
}) {
  const t = useT()
  const on = scope.from || scope.to || scope.source || scope.currency
  const currencies = new Set([
    ...(frame ? [frame.currency] : []),
    ...(frame?.otherCurrencies.map(({ currency }) => currency) ?? []),
  ])
  return (
    <Popover width={300} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button variant={on ? 'light' : 'default'} leftSection={<Icon name="filter" />}>
          {t(on ? texts.filterOn : texts.filter)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown style={{ display: 'grid', gap: 12 }}>
        <DateField
          label={t(texts.from)}
          value={scope.from ?? null}
          onChange={(from) => setScope({ from: from ?? undefined })}
        />
        <DateField
          label={t(texts.to)}
          value={scope.to ?? null}
          onChange={(to) => setScope({ to: to ?? undefined })}
        />
        <TextField
          label={t(texts.source)}
          help={t(texts.sourceHelp)}
          value={scope.source ?? ''}
          onChange={(event) => setScope({ source: event.currentTarget.value || undefined })}
        />
        {currencies.size > 1 && (
          <SelectField
            label={t(texts.currency)}
            data={[...currencies]}
            value={frame?.currency ?? null}
            onChange={(currency) => setScope({ currency: currency ?? undefined })}
          />
        )}
        {on && (
          <Button
            variant="subtle"
            onClick={() =>
              setScope({ from: undefined, to: undefined, source: undefined, currency: undefined })
            }
          >
            {t(texts.clear)}
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
