import { useNavigate } from '@tanstack/react-router'
import { useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { Page } from '../../../../web/ui/Page.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { createStudy } from '../../contract.ts'
import { pageTexts } from '../../pages.texts.ts'
import { studyTexts as texts } from '../../studies.texts.ts'
import { surveysPath } from '../paths.ts'
import { studiesPath, studyPath } from './paths.ts'
import { StudyForm } from './StudyForm.tsx'

/** A study begins with its words; whom to invite comes next. */
export default function NewStudyPage() {
  const t = useT()
  const navigate = useNavigate()
  const create = useMutationOf(createStudy, {
    onSuccess: ({ studyId }) => {
      toast(t(texts.created))
      void navigate({ to: studyPath(studyId) })
    },
  })
  return (
    <Page
      title={t(texts.make)}
      crumbs={[
        { label: t(pageTexts.title), to: surveysPath },
        { label: t(texts.title), to: studiesPath },
      ]}
    >
      <Sheet>
        <StudyForm
          isNew
          first={{
            kind: 'interview',
            name: '',
            why: '',
            productId: null,
            consent: t(texts.consentFirst),
            invite: t(texts.inviteFirst),
            thanks: t(texts.thanksFirst),
            tasks: [],
            place: '',
            notes: '',
          }}
          verb={t(texts.create)}
          saving={create.isPending}
          error={create.error}
          onSave={(body) => create.mutate({ body })}
          onCancel={() => void navigate({ to: studiesPath })}
        />
      </Sheet>
    </Page>
  )
}
