import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useMutationOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { FormFoot } from '../../../web/ui/FormFoot.tsx'
import { AreaField } from '../../../web/ui/fields.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { type Goal, setGoalState, shareGoal } from '../contract.ts'
import { pageTexts as texts } from '../goal-pages.texts.ts'
import css from './goals.module.css'

/** Ends a goal with its result and what was learned; it can be put back. */
export function EndModal({ goal, onClose }: { goal: Goal; onClose: () => void }) {
  const t = useT()
  const { goalId, isShared } = goal
  const params = { goalId }
  const [learned, setLearned] = useState(goal.learned)
  const share = useMutationOf(shareGoal)
  const back = useMutationOf(setGoalState, {
    onSuccess: () => {
      if (isShared) share.mutate({ params, body: {} })
    },
  })
  const end = useMutationOf(setGoalState, {
    onSuccess: () => {
      toast(t(texts.endDone), {
        undo: () => back.mutate({ params, body: { state: 'running' } }),
      })
      onClose()
    },
  })
  return (
    <Modal opened onClose={onClose} title={t(texts.endTitle)}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          end.mutate({ params, body: { state: 'ended', learned } })
        }}
      >
        <p className="small">{t(texts.endWords)}</p>
        <AreaField
          label={t(texts.learned)}
          optional
          maxLength={2000}
          value={learned}
          onChange={(event) => setLearned(event.currentTarget.value)}
        />
        <FormFoot verb={t(texts.end)} saving={end.isPending} error={end.error} onCancel={onClose} />
      </form>
    </Modal>
  )
}
