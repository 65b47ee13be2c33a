import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormat } from '../../../../web/format.ts'
import { queryOf, useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { TextField } from '../../../../web/ui/fields.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { SelectField } from '../../../../web/ui/SelectField.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { listSegments } from '../../../segments/contract.ts'
import { batchPageTexts as texts } from '../../batch-pages.texts.ts'
import { batchRoomTexts } from '../../batch-rooms.texts.ts'
import { createBatch } from '../../contract.ts'
import css from './batches.module.css'
import { ContentFields } from './ContentFields.tsx'
import { type Draft, isWhole, START } from './draft.ts'
import { batchesPath, batchPath } from './paths.ts'

/** To whom, and what; nothing goes before it was looked at once more. */
export default function NewBatchPage() {
  const t = useT()
  const { may } = useMe()
  const navigate = useNavigate()
  const [draft, setDraft] = useState<Draft>(START)
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const create = useMutationOf(createBatch, {
    onSuccess: ({ batchId }) => {
      toast(t(texts.prepared))
      void navigate({ to: batchPath(batchId) })
    },
  })
  const whole = isWhole(draft)
  const blocked = may('batches.write') ? (whole ? undefined : t(texts.needsAll)) : t(texts.noRight)
  return (
    <Page
      title={t(batchRoomTexts.write)}
      crumbs={[{ label: t(batchRoomTexts.batches), to: batchesPath }]}
      lead={t(texts.preparedWords)}
    >
      <Sheet>
        <form
          className={css.form}
          onSubmit={(event) => {
            event.preventDefault()
            if (whole) create.mutate({ body: whole })
          }}
        >
          <TextField
            label={t(texts.name)}
            help={t(texts.nameHelp)}
            maxLength={100}
            value={draft.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <SegmentPick value={draft.segmentId} onPick={(segmentId) => change({ segmentId })} />
          <ContentFields draft={draft} onChange={change} />
          <FormFoot
            verb={t(texts.prepare)}
            saving={create.isPending}
            error={create.error}
            blocked={blocked}
            onCancel={() => void navigate({ to: batchesPath })}
          />
        </form>
      </Sheet>
    </Page>
  )
}

function SegmentPick(props: { value: string | null; onPick: (id: string | null) => void }) {
  const t = useT()
  const format = useFormat()
  const { data, error } = useQuery(queryOf(listSegments, { query: {} }))
  const chosen = data?.items.find(({ segmentId }) => segmentId === props.value)
  const size =
    chosen &&
    (chosen.members === null
      ? chosen.sentence
      : t(texts.size, {
          people: format.count(chosen.members, 'people'),
          sentence: chosen.sentence,
        }))
  return (
    <SelectField
      label={t(texts.segment)}
      help={size ?? t(data?.items.length === 0 ? texts.noSegments : texts.segmentHelp)}
      error={error?.message}
      searchable
      data={(data?.items ?? []).map(({ segmentId, name }) => ({ value: segmentId, label: name }))}
      value={props.value}
      onChange={props.onPick}
    />
  )
}
