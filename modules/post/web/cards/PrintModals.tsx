import { useState } from 'react'
import { useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { DateField } from '../../../../web/ui/DateField.tsx'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { useDayIn } from '../../../../web/useDayIn.ts'
import { cardPageTexts } from '../../card-pages.texts.ts'
import { cardPrintTexts as texts } from '../../card-print.texts.ts'
import { postPrint, remakePrint } from '../../contract.ts'
import { AskModal } from './AskModal.tsx'
import { PaperFields } from './PaperFields.tsx'
import type { PrintOf } from './PrintActions.tsx'
import { going, TakeOut } from './TakeOut.tsx'

interface Props {
  print: PrintOf
  onClose: () => void
}

/** On which day they went into the letter box. */
export function PostModal({ print, onClose }: Props) {
  const { printId, items, postingOn } = print
  const t = useT()
  const today = useDayIn()()
  const [postedOn, setDay] = useState(postingOn > today ? today : postingOn)
  const post = useMutationOf(postPrint, {
    onSuccess: () => {
      toast(t(cardPageTexts.postedToast))
      onClose()
    },
  })
  return (
    <AskModal
      title={t(texts.post)}
      onClose={onClose}
      onSubmit={() => post.mutate({ params: { printId }, body: { postedOn } })}
    >
      <TakeOut of={items} />
      <p className="prose">{t(texts.postWords, { count: going(items).length })}</p>
      <DateField label={t(texts.postTitle)} value={postedOn} onChange={setDay} />
      <FormFoot
        verb={t(texts.post)}
        saving={post.isPending}
        error={post.error}
        onCancel={onClose}
      />
    </AskModal>
  )
}

/** The same batch with other paper, sides or millimetres. */
export function AgainModal({ print: { printId, settings: before }, onClose }: Props) {
  const t = useT()
  const [settings, setSettings] = useState(before)
  const remake = useMutationOf(remakePrint, { onSuccess: onClose })
  return (
    <AskModal
      title={t(texts.again)}
      onClose={onClose}
      onSubmit={() => remake.mutate({ params: { printId }, body: settings })}
    >
      <p className="prose">{t(texts.againWords)}</p>
      <PaperFields settings={settings} onChange={setSettings} />
      <FormFoot
        verb={t(texts.makeAgain)}
        saving={remake.isPending}
        error={remake.error}
        onCancel={onClose}
      />
    </AskModal>
  )
}
