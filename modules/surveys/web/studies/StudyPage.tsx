import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { queryOf, useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { AreaField } from '../../../../web/ui/fields.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { Columns, Sheet, Stack } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import {
  changeStudy,
  getStudy,
  type Quote,
  type Seat,
  type Study,
  thankAll,
} from '../../contract.ts'
import { pageTexts } from '../../pages.texts.ts'
import { studyTexts as texts } from '../../studies.texts.ts'
import { surveysPath } from '../paths.ts'
import css from '../surveys.module.css'
import { studiesPath } from './paths.ts'
import { QuotesSheet } from './QuotesSheet.tsx'
import { RecruitForm } from './RecruitForm.tsx'
import { SeatLine } from './SeatLine.tsx'
import { StudyForm } from './StudyForm.tsx'

export type Whole = Study & { seats: Seat[]; quotes: Quote[] }

/** A study from the invitation to the thanks, in one place. */
export default function StudyPage() {
  const t = useT()
  const { studyId = '' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(queryOf(getStudy, { params: { studyId } }))
  return (
    <Page
      title={data?.name ?? t(texts.title)}
      lead={
        data && (
          <>
            <Badge>{t(texts[`kind_${data.kind}`])}</Badge> {data.why}
          </>
        )
      }
      crumbs={[
        { label: t(pageTexts.title), to: surveysPath },
        { label: t(texts.title), to: studiesPath },
      ]}
      actions={data && <Thanks study={data} />}
    >
      {data ? (
        <Columns of="7-5">
          <Stack>
            <Sheet title={t(texts.people)}>
              {data.seats.length === 0 && <p className="small quiet">{t(texts.peopleNone)}</p>}
              <ul className={css.lines}>
                {data.seats.map((seat) => (
                  <SeatLine key={seat.personId} study={data} seat={seat} />
                ))}
              </ul>
              <RecruitForm studyId={studyId} />
            </Sheet>
            <Sheet title={t(texts.notes)}>
              <Notes key={studyId} study={data} />
            </Sheet>
            <Edit key={studyId} study={data} />
          </Stack>
          <QuotesSheet study={data} />
        </Columns>
      ) : (
        <Sheet>
          {error ? (
            <ErrorState error={error} onRetry={() => void refetch()} />
          ) : (
            <Loading lines={8} />
          )}
        </Sheet>
      )}
    </Page>
  )
}

const contentOf = (study: Study) => {
  const { name, why, productId, consent, invite, thanks, tasks, place, notes } = study
  return { name, why, productId, consent, invite, thanks, tasks, place, notes }
}

function Edit({ study }: { study: Study }) {
  const t = useT()
  const [open, setOpen] = useState(false)
  const save = useMutationOf(changeStudy, {
    onSuccess: () => {
      toast(t(texts.saved))
      setOpen(false)
    },
  })
  if (!open)
    return (
      <Sheet
        title={t(texts.said)}
        actions={
          <Button variant="default" size="xs" onClick={() => setOpen(true)}>
            {t(pageTexts.edit)}
          </Button>
        }
      >
        <p className="note">{t(texts.consent)}</p>
        <p className="prose small">{study.consent}</p>
      </Sheet>
    )
  return (
    <Sheet title={t(texts.said)}>
      <StudyForm
        first={{ kind: study.kind, ...contentOf(study) }}
        verb={t(pageTexts.edit)}
        saving={save.isPending}
        error={save.error}
        onSave={({ kind: _kind, notes: _notes, ...body }) =>
          save.mutate({
            params: { studyId: study.studyId },
            // The notes have a field of their own, and may have been changed there.
            body: { ...body, notes: study.notes },
          })
        }
        onCancel={() => setOpen(false)}
      />
    </Sheet>
  )
}

function Notes({ study }: { study: Study }) {
  const t = useT()
  const { may } = useMe()
  const [notes, setNotes] = useState(study.notes)
  const save = useMutationOf(changeStudy, { onSuccess: () => toast(t(texts.saved)) })
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate({
          params: { studyId: study.studyId },
          body: { ...contentOf(study), notes },
        })
      }}
    >
      <AreaField
        label={t(texts.notes)}
        minRows={6}
        maxLength={20_000}
        value={notes}
        onChange={({ currentTarget: { value } }) => setNotes(value)}
      />
      <FormFoot
        verb={t(texts.save)}
        saving={save.isPending}
        error={save.error}
        {...(!may('surveys.write') && { blocked: t(texts.mayNotWrite) })}
      />
    </form>
  )
}

function Thanks({ study: { studyId, seats } }: { study: Whole }) {
  const t = useT()
  const { may } = useMe()
  const due = seats.filter(({ state, thankedAt }) => state === 'took_part' && !thankedAt)
  const thank = useMutationOf(thankAll, {
    onSuccess: ({ thanked, left }) =>
      toast(
        [t(texts.thankedAll, { thanked }), left > 0 && t(texts.thanksLeft, { left })]
          .filter(Boolean)
          .join(' '),
      ),
  })
  const blocked = !may('surveys.ask')
    ? t(texts.mayNotAsk)
    : due.length === 0
      ? t(texts.nobodyToThank)
      : undefined
  return (
    <Button
      disabled={blocked !== undefined}
      title={blocked}
      loading={thank.isPending}
      onClick={() => thank.mutate({ params: { studyId }, body: {} })}
    >
      {t(texts.thankAll)}
    </Button>
  )
}
