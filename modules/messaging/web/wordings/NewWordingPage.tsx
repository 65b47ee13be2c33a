import { useNavigate } from '@tanstack/react-router'
import { useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { Page } from '../../../../web/ui/Page.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { createWording } from '../../contract.ts'
import { wordingPageTexts as texts } from '../../wording-pages.texts.ts'
import { wordingPath, wordingsPath } from './paths.ts'
import { WordingForm } from './WordingForm.tsx'

const BLANK = { key: '', kind: 'promise' as const, public: false, said: {} }

export default function NewWordingPage() {
  const t = useT()
  const { may } = useMe()
  const navigate = useNavigate()
  const save = useMutationOf(createWording, {
    onSuccess: ({ wordingId }) => {
      toast(t(texts.saved))
      void navigate({ to: wordingPath(wordingId), replace: true })
    },
  })
  return (
    <Page title={t(texts.newTitle)} crumbs={[{ label: t(texts.title), to: wordingsPath }]}>
      <Sheet>
        <WordingForm
          isNew
          start={BLANK}
          saving={save.isPending}
          error={save.error}
          blocked={may('wordings.write') ? undefined : t(texts.noWrite)}
          onSave={(body) => save.mutate({ body })}
        />
      </Sheet>
    </Page>
  )
}
