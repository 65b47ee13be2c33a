import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queryOf, useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { NumberField } from '../../../../web/ui/NumberField.tsx'
import { SelectField } from '../../../../web/ui/SelectField.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { listSegments } from '../../../segments/contract.ts'
import { recruit } from '../../contract.ts'
import { studyTexts as texts } from '../../studies.texts.ts'
import css from '../surveys.module.css'

/** So many of a segment, drawn by lot. */
export function RecruitForm({ studyId }: { studyId: string }) {
  const t = useT()
  const { may } = useMe()
  const [segmentId, setSegment] = useState<string | null>(null)
  const [count, setCount] = useState(6)
  const segments = useQuery({
    ...queryOf(listSegments, { query: {} }),
    enabled: may('segments.read'),
  })
  const invite = useMutationOf(recruit, {
    onSuccess: (counts) => toast(t(texts.recruited, counts)),
  })
  const blocked = !may('surveys.ask')
    ? t(texts.mayNotAsk)
    : segmentId
      ? undefined
      : t(texts.needsWhom)
  return (
    <form
      className={`${css.form} ${css.sub}`}
      onSubmit={(event) => {
        event.preventDefault()
        if (segmentId) invite.mutate({ params: { studyId }, body: { segmentId, count } })
      }}
    >
      <div className={css.pair}>
        <SelectField
          label={t(texts.segment)}
          help={t(texts.recruitHelp)}
          searchable
          data={(segments.data?.items ?? []).map((one) => ({
            value: one.segmentId,
            label: one.name,
          }))}
          value={segmentId}
          onChange={setSegment}
        />
        <NumberField
          className={css.narrow}
          label={t(texts.count)}
          min={1}
          max={100}
          value={count}
          onChange={(next) => setCount(Math.min(100, Math.max(1, Math.round(Number(next)) || 1)))}
        />
      </div>
      <FormFoot
        verb={t(texts.recruit)}
        saving={invite.isPending}
        error={invite.error}
        {...(blocked && { blocked })}
      />
    </form>
  )
}
