import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { queryOf, useMutationOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { builderTexts as texts } from '../builder.texts.ts'
import { changeSurvey, getSurvey } from '../contract.ts'
import { pageTexts } from '../pages.texts.ts'
import { draftOfSurvey } from './draft.ts'
import { surveyPath, surveysPath } from './paths.ts'
import { SurveyForm } from './SurveyForm.tsx'

/** Changes a survey; other questions begin a new version. */
export default function EditSurveyPage() {
  const t = useT()
  const navigate = useNavigate()
  const { surveyId = '' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(queryOf(getSurvey, { params: { surveyId } }))
  const back = () => void navigate({ to: surveyPath(surveyId) })
  const change = useMutationOf(changeSurvey, {
    onSuccess: () => {
      toast(t(texts.saved))
      back()
    },
  })
  return (
    <Page
      title={data ? t(texts.editTitle, { name: data.name }) : t(pageTexts.edit)}
      crumbs={[
        { label: t(pageTexts.title), to: surveysPath },
        ...(data ? [{ label: data.name, to: surveyPath(surveyId) }] : []),
      ]}
    >
      {data ? (
        <SurveyForm
          first={draftOfSurvey(data)}
          verb={t(pageTexts.edit)}
          {...(data.state !== 'draft' && { note: t(texts.newVersion) })}
          saving={change.isPending}
          error={change.error}
          onSave={({ kind: _kind, ...body }) => change.mutate({ params: { surveyId }, body })}
          onCancel={back}
        />
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
