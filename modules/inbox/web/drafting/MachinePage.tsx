import { useQuery } from '@tanstack/react-query'
import { queryOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { Sheet, Stack } from '../../../../web/ui/Sheet.tsx'
import { readMachineSettings } from '../../contract.ts'
import { draftingPageTexts as texts } from '../../drafting-pages.texts.ts'
import { draftingRoomTexts } from '../../drafting-rooms.texts.ts'
import css from './drafting.module.css'
import { MachineForm } from './MachineForm.tsx'
import { TestSheet } from './TestSheet.tsx'

const RULES = [texts.rule1, texts.rule2, texts.rule3, texts.rule4]

/** The machine that drafts replies: what it is told, where it is, and a trial. */
export default function MachinePage() {
  const t = useT()
  const { data, error, refetch } = useQuery(queryOf(readMachineSettings))
  return (
    <Page title={t(draftingRoomTexts.machine)} lead={t(texts.lead)}>
      <Stack>
        <Sheet title={t(texts.rules)}>
          <ul className={`${css.rules} prose`}>
            {RULES.map((rule) => (
              <li key={rule}>{t(rule)}</li>
            ))}
          </ul>
        </Sheet>
        <Sheet title={t(texts.settings)}>
          {data && <MachineForm key={String(data.changedAt)} settings={data} />}
          {error && <ErrorState error={error} onRetry={() => void refetch()} />}
          {!data && !error && <Loading lines={8} />}
        </Sheet>
        {data && <TestSheet isSet={data.baseUrl !== ''} />}
      </Stack>
    </Page>
  )
}
