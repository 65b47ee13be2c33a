import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { DateField } from '../../../../web/ui/DateField.tsx'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { TextField } from '../../../../web/ui/fields.tsx'
import { MoneyField } from '../../../../web/ui/NumberField.tsx'
import { useDayIn } from '../../../../web/useDayIn.ts'
import { cardPageTexts } from '../../card-pages.texts.ts'
import { cardPrintTexts as texts } from '../../card-print.texts.ts'
import { type CardLine, printCards } from '../../contract.ts'
import { AskModal } from './AskModal.tsx'
import css from './cards.module.css'
import { PaperFields } from './PaperFields.tsx'
import { printPath } from './paths.ts'
import { sheetsOf } from './sheets.ts'
import { useLastSettings } from './useLastSettings.ts'
import { Warnings } from './Warnings.tsx'

/** How these cards are printed, what they cost, and when they go to the letter box. */
export function PrintModal({ cards, onClose }: { cards: CardLine[]; onClose: () => void }) {
  const t = useT()
  const navigate = useNavigate()
  const today = useDayIn()()
  const [last, remember] = useLastSettings()
  const [settings, setSettings] = useState(last.settings)
  const [costEach, setCost] = useState<number | null>(last.costEach)
  const [mediaCode, setMedia] = useState('')
  const [postingOn, setDay] = useState(today)
  const print = useMutationOf(printCards, {
    onSuccess: ({ printId }) => {
      remember({ settings, costEach: costEach ?? 0 })
      void navigate({ to: printPath(printId) })
    },
  })
  const start = () =>
    print.mutate({
      body: {
        cardIds: cards.map(({ cardId }) => cardId),
        settings,
        costEach: costEach ?? 0,
        mediaCode: mediaCode.trim() || null,
        postingOn: postingOn || undefined,
      },
    })
  return (
    <AskModal
      title={t(cardPageTexts.printCount, { count: cards.length })}
      onClose={onClose}
      onSubmit={start}
    >
      <Warnings of={cards.flatMap(({ warnings }) => warnings)} />
      {cards[0]?.kind === 'letter' && (
        <p className="prose">
          {t(texts.paperOfLetters, { count: sheetsOf(cards), letters: cards.length })}
        </p>
      )}
      <PaperFields settings={settings} onChange={setSettings} />
      <div className={css.pair}>
        <MoneyField label={t(texts.costEach)} optional value={costEach} onChange={setCost} />
        <DateField label={t(texts.postingOn)} value={postingOn} onChange={setDay} />
      </div>
      <TextField
        label={t(texts.mediaCode)}
        help={t(texts.mediaHelp)}
        optional
        maxLength={60}
        value={mediaCode}
        onChange={(event) => setMedia(event.currentTarget.value)}
      />
      <FormFoot
        verb={t(texts.start)}
        saving={print.isPending}
        error={print.error}
        onCancel={onClose}
      />
    </AskModal>
  )
}
