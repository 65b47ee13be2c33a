import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useFormat } from '../../../../web/format.ts'
import { queryOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { NumberField } from '../../../../web/ui/NumberField.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { Segmented } from '../../../../web/ui/Segmented.tsx'
import { Sheet, Stack } from '../../../../web/ui/Sheet.tsx'
import { tryRota } from '../../contract.ts'
import { MIN_TOLERANCE } from '../../decide.rules.ts'
import { trialPageTexts as texts } from '../../trial.texts.ts'
import { RotaNav } from './RotaNav.tsx'
import { TrialResult } from './TrialResult.tsx'
import css from './team.module.css'

type Team = 'made_up' | 'real'
const FIRST = { cards: 1000, knownOf100: 60, tolerance: 3 }

/** A whole month through the same rule before it is switched on. */
export default function TrialPage() {
  const t = useT()
  const format = useFormat()
  const [team, setTeam] = useState<Team>('made_up')
  const [draft, setDraft] = useState(FIRST)
  const [tried, setTried] = useState(FIRST)
  const { data, error, refetch, isFetching } = useQuery({
    ...queryOf(tryRota, { body: { ...tried, team } }),
    placeholderData: (before) => before,
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(draft)
  }
  const number = (key: keyof typeof FIRST, min: number, max: number) => ({
    ...{ min, max, allowDecimal: false, clampBehavior: 'strict' as const, value: draft[key] },
    onChange: (value: string | number) =>
      typeof value === 'number' && setDraft({ ...draft, [key]: value }),
  })
  return (
    <Page
      title={t(texts.title)}
      lead={t(texts.lead, { month: format.month(data?.month ?? new Date()) })}
    >
      <RotaNav />
      <Stack>
        <Sheet>
          <form className={css.form} onSubmit={send}>
            <div>
              <Segmented
                label={t(texts.who)}
                value={team}
                onChange={setTeam}
                options={[
                  { value: 'made_up', label: t(texts.madeUp) },
                  { value: 'real', label: t(texts.real) },
                ]}
              />
              {team === 'made_up' && <p className="note">{t(texts.madeUpNote)}</p>}
            </div>
            <div className={css.trial}>
              <NumberField label={t(texts.cards)} {...number('cards', 1, 5000)} />
              <NumberField label={t(texts.known)} {...number('knownOf100', 0, 100)} />
              <NumberField
                label={t(texts.tolerance)}
                {...number('tolerance', MIN_TOLERANCE, 50)}
                clampBehavior="blur"
              />
              <Button type="submit" loading={isFetching}>
                {t(texts.run)}
              </Button>
            </div>
          </form>
        </Sheet>
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Loading />}
        {data && <TrialResult trial={data} />}
      </Stack>
    </Page>
  )
}
