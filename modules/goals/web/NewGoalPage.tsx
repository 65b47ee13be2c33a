import { useT } from '../../../web/texts.ts'
import { Page } from '../../../web/ui/Page.tsx'
import { pageTexts as texts } from '../goal-pages.texts.ts'
import type { GoalDraft } from '../goals.rules.ts'
import { GoalForm } from './GoalForm.tsx'
import { goalsPath } from './paths.ts'

const EMPTY: GoalDraft = {
  title: '',
  picture: '',
  reading: null,
  target: null,
  grounds: '',
  serves: null,
  because: '',
  dueOn: null,
}

export default function NewGoalPage() {
  const t = useT()
  return (
    <Page title={t(texts.newTitle)} crumbs={[{ label: t(texts.title), to: goalsPath }]}>
      <GoalForm first={EMPTY} />
    </Page>
  )
}
