import { useState } from 'react'
import { useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { DateField } from '../../../../web/ui/DateField.tsx'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { MoneyField } from '../../../../web/ui/NumberField.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { useDayIn } from '../../../../web/useDayIn.ts'
import { cardPageTexts as texts } from '../../card-pages.texts.ts'
import { postCard } from '../../contract.ts'
import { AskModal } from './AskModal.tsx'
import css from './cards.module.css'

/** A card written by hand is in the letter box: on which day, and what it cost. */
export function PostedModal({ cardId, onClose }: { cardId: string; onClose: () => void }) {
  const t = useT()
  const [postedOn, setDay] = useState(useDayIn()())
  const [cost, setCost] = useState<number | null>(null)
  const post = useMutationOf(postCard, {
    onSuccess: () => {
      toast(t(texts.postedToast))
      onClose()
    },
  })
  return (
    <AskModal
      title={t(texts.postedNow)}
      onClose={onClose}
      onSubmit={() => post.mutate({ params: { cardId }, body: { postedOn, cost } })}
    >
      <div className={css.pair}>
        <DateField label={t(texts.postedOn)} value={postedOn} onChange={setDay} />
        <MoneyField label={t(texts.cost)} optional value={cost} onChange={setCost} />
      </div>
      <FormFoot
        verb={t(texts.postedNow)}
        saving={post.isPending}
        error={post.error}
        onCancel={onClose}
      />
    </AskModal>
  )
}
