import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ResponseOf } from '../../../kernel/endpoint.ts'
import { queryOf, useMutationOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { TextField } from '../../../web/ui/fields.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { Sheet, Stack } from '../../../web/ui/Sheet.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { createReason, listReasons, updateReason } from '../contract.ts'
import { texts } from '../pages.texts.ts'
import css from './orders.module.css'

type Reason = ResponseOf<typeof listReasons>['items'][number]
type Kind = Reason['kind']

/** The lists that the forms choose from; the shop words them as it speaks. */
export default function ReasonsPage() {
  const t = useT()
  const { data, error, refetch } = useQuery(queryOf(listReasons, { query: {} }))
  const of = (kind: Kind) => (data?.items ?? []).filter((reason) => reason.kind === kind)
  return (
    <Page title={t(texts.reasonsTitle)} lead={t(texts.reasonsLead)}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={8} />}
      {data && (
        <Stack>
          <ReasonList
            title={t(texts.reasonsEnd)}
            kind="subscription"
            reasons={of('subscription')}
          />
          <ReasonList title={t(texts.reasonsReturn)} kind="return" reasons={of('return')} />
        </Stack>
      )}
    </Page>
  )
}

function ReasonList({ title, kind, reasons }: { title: string; kind: Kind; reasons: Reason[] }) {
  const last = Math.max(0, ...reasons.map((reason) => reason.position))
  return (
    <Sheet title={title}>
      <div className={css.lines}>
        {reasons.map((reason) => (
          <ReasonRow key={`${reason.reasonId} ${reason.ja} ${reason.en}`} reason={reason} />
        ))}
        <NewReason kind={kind} position={last + 1} />
      </div>
    </Sheet>
  )
}

function ReasonRow({ reason }: { reason: Reason }) {
  const t = useT()
  const { reasonId } = reason
  const save = useMutationOf(updateReason, { onSuccess: () => toast(t(texts.reasonSaved)) })
  const put = (body: { ja?: string; en?: string; active?: boolean }) =>
    save.mutate({ params: { reasonId }, body })
  const field = (language: 'ja' | 'en', label: string) => (
    <TextField
      label={undefined}
      aria-label={`${label}: ${reason[language]}`}
      defaultValue={reason[language]}
      disabled={!reason.active}
      maxLength={300}
      onBlur={(event) => {
        const words = event.currentTarget.value.trim()
        if (words && words !== reason[language]) put({ [language]: words })
      }}
    />
  )
  return (
    <div className={css.reason}>
      {field('ja', t(texts.reasonJa))}
      {field('en', t(texts.reasonEn))}
      <Button
        variant="subtle"
        size="compact-sm"
        loading={save.isPending}
        onClick={() => put({ active: !reason.active })}
      >
        {t(reason.active ? texts.putAway : texts.bringBack)}
      </Button>
      {save.error && <ErrorState error={save.error} />}
    </div>
  )
}

function NewReason({ kind, position }: { kind: Kind; position: number }) {
  const t = useT()
  const [ja, setJa] = useState('')
  const [en, setEn] = useState('')
  const add = useMutationOf(createReason, {
    onSuccess: () => {
      setJa('')
      setEn('')
      toast(t(texts.reasonSaved))
    },
  })
  return (
    <form
      className={css.reason}
      onSubmit={(event) => {
        event.preventDefault()
        // A shop of one language need not translate: its words stand in both.
        add.mutate({
          body: { kind, ja: ja.trim() || en.trim(), en: en.trim() || ja.trim(), position },
        })
      }}
    >
      <TextField
        label={t(texts.reasonJa)}
        value={ja}
        maxLength={300}
        onChange={(event) => setJa(event.currentTarget.value)}
      />
      <TextField
        label={t(texts.reasonEn)}
        value={en}
        maxLength={300}
        onChange={(event) => setEn(event.currentTarget.value)}
      />
      <Button
        type="submit"
        variant="default"
        mt="auto"
        loading={add.isPending}
        disabled={!ja.trim() && !en.trim()}
      >
        {t(texts.addReason)}
      </Button>
      {add.error && <ErrorState error={add.error} />}
    </form>
  )
}
