import { useNavigate } from '@tanstack/react-router'
import { z } from 'zod'
import { useMutationOf } from '../../../web/query.ts'
import { useSearchState } from '../../../web/search-state.ts'
import { useSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import { Page } from '../../../web/ui/Page.tsx'
import { Sheet, Stack } from '../../../web/ui/Sheet.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { builderTexts as texts } from '../builder.texts.ts'
import { createSurvey } from '../contract.ts'
import { pageTexts } from '../pages.texts.ts'
import { STARTER_KEYS, type StarterKey } from '../starters.rules.ts'
import { draftOf } from './draft.ts'
import { surveyPath, surveysPath } from './paths.ts'
import { SurveyForm } from './SurveyForm.tsx'
import css from './surveys.module.css'

const shape = z.object({ from: z.enum(STARTER_KEYS).optional() })

/** A template first, then the survey itself. */
export default function NewSurveyPage() {
  const t = useT()
  const { locale } = useSurroundings()
  const navigate = useNavigate()
  const [{ from }, setSearch] = useSearchState(shape)
  const create = useMutationOf(createSurvey, {
    onSuccess: ({ surveyId }) => {
      toast(t(texts.created))
      void navigate({ to: surveyPath(surveyId) })
    },
  })
  return (
    <Page
      title={t(texts.newTitle)}
      lead={t(texts.newLead)}
      crumbs={[{ label: t(pageTexts.title), to: surveysPath }]}
    >
      <Stack>
        <Sheet>
          <Starters chosen={from} onChoose={(key) => setSearch({ from: key })} />
        </Sheet>
        {from && (
          <SurveyForm
            key={from}
            first={draftOf(from, locale)}
            verb={t(texts.create)}
            saving={create.isPending}
            error={create.error}
            onSave={(body) => create.mutate({ body })}
            onCancel={() => void navigate({ to: surveysPath })}
          />
        )}
      </Stack>
    </Page>
  )
}

function Starters(props: { chosen: StarterKey | undefined; onChoose: (key: StarterKey) => void }) {
  const t = useT()
  return (
    <div className={css.starters}>
      {STARTER_KEYS.map((key) => (
        <button
          key={key}
          type="button"
          className={css.starter}
          data-on={key === props.chosen || undefined}
          aria-pressed={key === props.chosen}
          onClick={() => props.onChoose(key)}
        >
          <b>{t(texts[`starter_${key}`])}</b>
          <span>{t(texts[`about_${key}`])}</span>
        </button>
      ))}
    </div>
  )
}
