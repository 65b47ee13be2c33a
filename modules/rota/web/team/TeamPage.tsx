import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { useFormat } from '../../../../web/format.ts'
import { queryOf } from '../../../../web/query.ts'
import { useSearchState } from '../../../../web/search-state.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { SelectField } from '../../../../web/ui/SelectField.tsx'
import { Columns, Stack } from '../../../../web/ui/Sheet.tsx'
import { readTeam } from '../../contract.ts'
import { teamTexts as texts } from '../../team.texts.ts'
import { ContinuitySheet } from './ContinuitySheet.tsx'
import { EachOfUs } from './EachOfUs.tsx'
import { RotaNav } from './RotaNav.tsx'
import css from './team.module.css'
import { SpeedSheet, WarmthSheet } from './WarmthSheets.tsx'

const MONTHS = 12
const filter = z.object({ month: z.string().optional() })

/** Warmth beside speed, at the same size, for the team and for each. */
export default function TeamPage() {
  const t = useT()
  const format = useFormat()
  const [{ month }, setFilter] = useSearchState(filter)
  const query = month ? { month } : {}
  const { data, error, refetch, isPending } = useQuery(queryOf(readTeam, { query }))
  return (
    <Page title={t(texts.title)} lead={t(texts.lead)}>
      <RotaNav />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {isPending && <Loading />}
      {data && (
        <Stack>
          <div className={css.month}>
            <SelectField
              label={t(texts.month)}
              value={data.month}
              allowDeselect={false}
              onChange={(chosen) => setFilter({ month: chosen ?? undefined })}
              data={monthsUpTo(data.month).map((one) => ({ value: one, label: format.month(one) }))}
            />
          </div>
          <Columns of="halves">
            <WarmthSheet figures={data.team} />
            <SpeedSheet figures={data.team} />
          </Columns>
          <EachOfUs members={data.members} />
          <ContinuitySheet />
        </Stack>
      )}
    </Page>
  )
}

/** This month and those before it; an earlier one that is shown too. */
function monthsUpTo(shown: string): string[] {
  const now = new Date()
  const months = Array.from({ length: MONTHS }, (_, at) => {
    const first = new Date(Date.UTC(now.getFullYear(), now.getMonth() - at, 1))
    return first.toISOString().slice(0, 7)
  })
  return months.includes(shown) ? months : [...months, shown]
}
