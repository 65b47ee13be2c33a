import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import { personPath } from '../../../web/paths.ts'
import { queryOf, useMutationOf } from '../../../web/query.ts'
import { useSearchState } from '../../../web/search-state.ts'
import { useSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import { DateField } from '../../../web/ui/DateField.tsx'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { TextField } from '../../../web/ui/fields.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { PersonLink } from '../../../web/ui/PersonLink.tsx'
import { Columns, Sheet } from '../../../web/ui/Sheet.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { useDayIn } from '../../../web/useDayIn.ts'
import { displayName, getPerson } from '../../people/contract.ts'
import { builderTexts as texts } from '../builder.texts.ts'
import { addAnswer, getSurvey, removeAnswer, type Survey } from '../contract.ts'
import { pageTexts } from '../pages.texts.ts'
import { KeyForm } from './KeyForm.tsx'
import { surveyPath, surveysPath } from './paths.ts'
import css from './surveys.module.css'

const shape = z.object({ personId: z.uuid().optional() })

/** Paper by the pile, or the questions read aloud to one person on the telephone. */
export default function KeyPage() {
  const t = useT()
  const { surveyId = '' } = useParams({ strict: false })
  const [{ personId }] = useSearchState(shape)
  const { data, error, refetch } = useQuery(queryOf(getSurvey, { params: { surveyId } }))
  const title = t(personId ? texts.phoneTitle : texts.keyTitle)
  return (
    <Page
      title={title}
      lead={t(personId ? texts.phoneLead : texts.keyLead)}
      crumbs={[
        { label: t(pageTexts.title), to: surveysPath },
        ...(data ? [{ label: data.name, to: surveyPath(surveyId) }] : []),
      ]}
    >
      {data ? (
        <Keying survey={data} personId={personId} />
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

type Taken = { answerId: string; number: string; at: number }

function Keying({ survey, personId }: { survey: Survey; personId: string | undefined }) {
  const t = useT()
  const navigate = useNavigate()
  const dayIn = useDayIn()
  const [pile, setPile] = useState({ batch: '', answeredOn: dayIn() })
  const [taken, setTaken] = useState<Taken[]>([])
  const remove = useMutationOf(removeAnswer, {
    onSuccess: ({ answerId }) => {
      setTaken((before) => before.filter((one) => one.answerId !== answerId))
      toast(t(texts.takenBack))
    },
  })
  const undo = (answerId: string) => ({ undo: () => remove.mutate({ params: { answerId } }) })
  const add = useMutationOf(addAnswer, { refresh: [] })
  return (
    <Columns of="7-5">
      <Sheet>
        {personId && <Hello personId={personId} count={survey.questions.length} />}
        <KeyForm
          survey={survey}
          withNumber={!personId}
          saving={add.isPending}
          error={add.error}
          onTake={({ number, values, key }, done) =>
            add.mutate(
              {
                params: { surveyId: survey.surveyId },
                body: {
                  key,
                  values,
                  channel: personId ? 'phone' : 'post',
                  ...(personId && { personId }),
                  ...(number && { personNumber: number }),
                  ...(!personId && { answeredOn: pile.answeredOn || dayIn() }),
                  ...(!personId && pile.batch && { batch: pile.batch }),
                },
              },
              {
                onSuccess: ({ answerId }) => {
                  done()
                  if (!answerId) return
                  const count = taken.length + 1
                  setTaken((before) => [{ answerId, number, at: count }, ...before])
                  const said = personId ? t(texts.takenCall) : t(texts.taken, { count })
                  toast(said, undo(answerId))
                  if (personId) void navigate({ to: personPath(personId) })
                },
              },
            )
          }
        />
      </Sheet>
      {!personId && <Pile pile={pile} setPile={setPile} taken={taken} />}
    </Columns>
  )
}

function Hello({ personId, count }: { personId: string; count: number }) {
  const t = useT()
  const { locale } = useSurroundings()
  const { data } = useQuery(queryOf(getPerson, { params: { personId } }))
  return (
    <>
      {data && (
        <p className="small">
          {t(texts.forPerson)} <PersonLink id={personId} name={displayName(data, locale)} />
        </p>
      )}
      <p className={css.reads}>{t(texts.phoneHello, { count })}</p>
    </>
  )
}

interface PileProps {
  pile: { batch: string; answeredOn: string }
  setPile: (pile: { batch: string; answeredOn: string }) => void
  taken: Taken[]
}

/** What holds for the whole pile, and what of it is in. */
function Pile({ pile, setPile, taken }: PileProps) {
  const t = useT()
  const dayIn = useDayIn()
  return (
    <Sheet title={t(texts.pile)}>
      <div className={css.form}>
        <TextField
          label={t(texts.batch)}
          help={t(texts.batchHelp)}
          optional
          maxLength={100}
          value={pile.batch}
          onChange={({ currentTarget: { value } }) => setPile({ ...pile, batch: value })}
        />
        <DateField
          label={t(texts.answeredOn)}
          value={pile.answeredOn}
          max={dayIn()}
          onChange={(answeredOn) => setPile({ ...pile, answeredOn })}
        />
      </div>
      <h3 className={css.sub}>{t(texts.keyedSoFar)}</h3>
      {taken.length === 0 ? (
        <p className="small quiet">{t(texts.keyedNone)}</p>
      ) : (
        <ul className={css.lines}>
          {taken.slice(0, 20).map(({ answerId, number, at }) => (
            <li key={answerId}>
              <span>{t(texts.taken, { count: at })}</span>
              <span className="num quiet">{number || t(pageTexts.nobody)}</span>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  )
}
