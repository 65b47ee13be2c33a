import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat } from '../../../web/format.ts'
import { queryOf, useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { FormFoot } from '../../../web/ui/FormFoot.tsx'
import { TextField } from '../../../web/ui/fields.tsx'
import { NumberField } from '../../../web/ui/NumberField.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { Sheet, Stack } from '../../../web/ui/Sheet.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { defineLoyalty, getLoyalty, type Loyalty } from '../contract.ts'
import { pageTexts as texts } from '../pages.texts.ts'
import { surveysPath } from './paths.ts'
import css from './surveys.module.css'

/** From which share of use on somebody is loyal: every definition with its figures, side by side. */
export default function LoyaltyPage() {
  const t = useT()
  const format = useFormat()
  const { data, error, isPending, refetch } = useQuery(queryOf(getLoyalty))
  return (
    <Page
      title={t(texts.loyalty)}
      lead={t(texts.loyaltyLead)}
      crumbs={[{ label: t(texts.title), to: surveysPath }]}
    >
      <Stack>
        <DataTable<Loyalty>
          label={t(texts.loyalty)}
          rows={data?.items}
          loading={isPending}
          error={error}
          retry={() => void refetch()}
          rowKey={({ loyaltyId }) => loyaltyId}
          columns={[
            {
              id: 'rule',
              head: t(texts.definition),
              cell: ({ shareFrom, npsFrom }) =>
                npsFrom === null
                  ? t(texts.ruleShare, { share: shareFrom })
                  : t(texts.ruleShareNps, { share: shareFrom, nps: npsFrom }),
            },
            {
              id: 'since',
              head: t(texts.sinceHead),
              cell: ({ since }) => t(texts.since, { day: format.day(since) }),
              phone: 'side',
            },
            {
              id: 'own',
              head: t(texts.inForce),
              cell: (row) => <Share of={row.inForce} />,
              phone: 'line',
            },
            {
              id: 'year',
              head: t(texts.lastYear),
              cell: (row) => <Share of={row.lastYear} />,
              phone: 'line',
            },
            {
              id: 'because',
              head: t(texts.because),
              cell: ({ because, byName }) => (
                <>
                  {because} <small className="quiet">{byName}</small>
                </>
              ),
              phone: 'hide',
            },
          ]}
          empty={<p className="small quiet">{t(texts.loyaltyNone)}</p>}
        />
        {data && data.items.length > 0 && data.items.every(({ lastYear }) => !lastYear) && (
          <p className="small quiet">{t(texts.loyaltyNoAnswers)}</p>
        )}
        <Sheet title={t(texts.newDefinition)}>
          <DefineForm first={data?.items[0]} key={data?.items[0]?.loyaltyId} />
        </Sheet>
      </Stack>
    </Page>
  )
}

function Share({ of }: { of: Loyalty['lastYear'] }) {
  const t = useT()
  const format = useFormat()
  if (!of) return <span className="quiet">—</span>
  return (
    <span className="num">
      <b>{format.percent(of.share, 0)}</b>{' '}
      <small className="quiet">
        {t(texts.between, { lo: format.percent(of.lo, 0), hi: format.percent(of.hi, 0) })} ・{' '}
        {t(texts.loyalPeople, { loyal: format.number(of.loyal), n: format.number(of.n) })}
      </small>
    </span>
  )
}

function DefineForm({ first }: { first: Loyalty | undefined }) {
  const t = useT()
  const { may } = useMe()
  const [shareFrom, setShare] = useState(first?.shareFrom ?? 7)
  const [npsFrom, setNps] = useState<number | null>(first?.npsFrom ?? null)
  const [because, setBecause] = useState('')
  const define = useMutationOf(defineLoyalty, { onSuccess: () => toast(t(texts.defined)) })
  const blocked = !may('surveys.manage')
    ? t(texts.mayNotDefine)
    : because.trim()
      ? undefined
      : t(texts.needsBecause)
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!blocked) define.mutate({ body: { shareFrom, npsFrom, because: because.trim() } })
      }}
    >
      <div className={css.pair}>
        <NumberField
          label={t(texts.shareFrom)}
          min={1}
          max={10}
          value={shareFrom}
          onChange={(next) => setShare(Math.min(10, Math.max(1, Math.round(Number(next)) || 1)))}
        />
        <NumberField
          label={t(texts.npsFrom)}
          min={0}
          max={10}
          value={npsFrom ?? ''}
          onChange={(next) =>
            setNps(next === '' ? null : Math.min(10, Math.max(0, Math.round(Number(next)))))
          }
        />
      </div>
      <TextField
        label={t(texts.because)}
        maxLength={300}
        value={because}
        onChange={({ currentTarget: { value } }) => setBecause(value)}
      />
      <FormFoot
        verb={t(texts.define)}
        saving={define.isPending}
        error={define.error}
        {...(blocked && { blocked })}
      />
    </form>
  )
}
