import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { queryOf, useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { FormFoot } from '../../../web/ui/FormFoot.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { SelectField } from '../../../web/ui/SelectField.tsx'
import { Sheet, Stack } from '../../../web/ui/Sheet.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { WholeField } from '../../../web/ui/WholeField.tsx'
import { listStaff } from '../../accounts/contract.ts'
import { builderTexts as texts } from '../builder.texts.ts'
import { getSurveySettings, setSurveySettings } from '../contract.ts'
import { pageTexts } from '../pages.texts.ts'
import type { SurveySettings } from '../surveys.rules.ts'
import { surveysPath } from './paths.ts'
import css from './surveys.module.css'

/** The rest between two asks, and from which mark on somebody looks after it. */
export default function SettingsPage() {
  const t = useT()
  const { data, error, refetch } = useQuery(queryOf(getSurveySettings))
  return (
    <Page title={t(texts.settingsTitle)} crumbs={[{ label: t(pageTexts.title), to: surveysPath }]}>
      {data ? (
        <Form first={data} />
      ) : (
        <Sheet>
          {error ? (
            <ErrorState error={error} onRetry={() => void refetch()} />
          ) : (
            <Loading lines={6} />
          )}
        </Sheet>
      )}
    </Page>
  )
}

function Form({ first }: { first: SurveySettings }) {
  const t = useT()
  const navigate = useNavigate()
  const { may } = useMe()
  const [draft, setDraft] = useState(first)
  const set = (part: Partial<SurveySettings>) => setDraft((before) => ({ ...before, ...part }))
  const undo = useMutationOf(setSurveySettings)
  const save = useMutationOf(setSurveySettings, {
    onSuccess: () => toast(t(texts.settingsSaved), { undo: () => undo.mutate({ body: first }) }),
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate({ body: draft })
      }}
    >
      <Stack>
        <Sheet>
          <div className={css.form}>
            <WholeField
              className={css.narrow}
              label={t(texts.restDays)}
              help={t(texts.restHelp)}
              value={draft.restDays}
              range={[1, 730]}
              onChange={(restDays) => set({ restDays })}
            />
            <WholeField
              className={css.narrow}
              label={t(texts.arrives)}
              help={t(texts.arrivesHelp)}
              value={draft.arrivesDays}
              range={[0, 30]}
              onChange={(arrivesDays) => set({ arrivesDays })}
            />
          </div>
        </Sheet>
        <Sheet title={t(texts.badTitle)}>
          <p className="small quiet prose">{t(texts.badHelp)}</p>
          <Bad draft={draft} set={set} />
        </Sheet>
        <Sheet>
          <FormFoot
            saving={save.isPending}
            error={save.error}
            {...(!may('surveys.manage') && { blocked: t(texts.mayNotManage) })}
            onCancel={() => void navigate({ to: surveysPath })}
          />
        </Sheet>
      </Stack>
    </form>
  )
}

interface PartProps {
  draft: SurveySettings
  set: (part: Partial<SurveySettings>) => void
}

function Bad({ draft: { bad, leadStaffId }, set }: PartProps) {
  const t = useT()
  const { may } = useMe()
  const staff = useQuery({ ...queryOf(listStaff), enabled: may('accounts.read') })
  const leads =
    staff.data?.items.filter(({ active, role }) => active && ['owner', 'lead'].includes(role)) ?? []
  return (
    <div className={css.form}>
      <div className={css.pair}>
        <WholeField
          className={css.narrow}
          label={t(texts.badNps)}
          value={bad.nps}
          range={[0, 10]}
          onChange={(nps) => set({ bad: { ...bad, nps } })}
        />
        <WholeField
          className={css.narrow}
          label={t(texts.badCsat)}
          value={bad.csat}
          range={[1, 5]}
          onChange={(csat) => set({ bad: { ...bad, csat } })}
        />
        <WholeField
          className={css.narrow}
          label={t(texts.badCes)}
          value={bad.ces}
          range={[1, 7]}
          onChange={(ces) => set({ bad: { ...bad, ces } })}
        />
      </div>
      <SelectField
        label={t(texts.lead)}
        help={t(texts.leadHelp)}
        optional
        data={leads.map(({ staffId, name }) => ({ value: staffId, label: name }))}
        value={leadStaffId}
        onChange={(next) => set({ leadStaffId: next })}
      />
    </div>
  )
}
