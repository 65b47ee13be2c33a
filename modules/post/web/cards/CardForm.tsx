import { useState } from 'react'
import { useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { AreaField, TextField } from '../../../../web/ui/fields.tsx'
import { Segmented } from '../../../../web/ui/Segmented.tsx'
import { SelectField } from '../../../../web/ui/SelectField.tsx'
import { Columns, Sheet } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { aroundWords, opensItself } from '../../card-opening.rules.ts'
import { cardPageTexts as texts } from '../../card-pages.texts.ts'
import { cardRoomTexts } from '../../card-rooms.texts.ts'
import { KINDS } from '../../card-shapes.rules.ts'
import { type Card, type CardLayout, changeCard } from '../../contract.ts'
import { CardFoot } from './CardFoot.tsx'
import css from './cards.module.css'
import { Papers } from './Papers.tsx'
import { layoutOf, usePaper } from './usePaper.ts'
import { layoutName } from './words.ts'

/** The words on the left, the paper on the right: what is typed is set at once. */
export function CardForm({
  card,
  layouts: { items },
}: {
  card: Card
  layouts: { items: CardLayout[] }
}) {
  const t = useT()
  const { may } = useMe()
  const [draft, setDraft] = useState(card)
  const change = (part: Partial<Card>) => setDraft({ ...draft, ...part })
  const save = useMutationOf(changeCard, { onSuccess: () => toast(t(texts.saved)) })
  const paper = usePaper(draft)
  const layout = layoutOf(items, draft)
  const { kind, words, writer } = draft
  const design = layout?.design ?? { greeting: '', closing: '' }
  const { greeting, closing } = aroundWords(draft, design, draft.receiver)
  const opens = opensItself(words, draft.receiver) && !greeting
  const submit = () => {
    const layoutId = layout?.layoutId
    const params = { cardId: card.cardId }
    save.mutate({ params, body: { kind, words, writer, greeting, closing, layoutId } })
  }
  const isChanged = WRITTEN.some((key) => draft[key] !== card[key])
  return (
    <Columns of="halves">
      <Sheet>
        <form
          className={css.form}
          onSubmit={(event) => {
            event.preventDefault()
            submit()
          }}
        >
          <div className={css.field}>
            <Segmented
              label={t(texts.kind)}
              value={kind}
              onChange={(kind) => change({ kind, greeting: null, closing: null })}
              options={KINDS.map((value) => ({ value, label: t(texts[value]) }))}
            />
          </div>
          <SelectField
            label={t(texts.layout)}
            data={items
              .filter((one) => one.kind === kind)
              .map((one) => ({ value: one.layoutId, label: layoutName(t, one) }))}
            value={layout?.layoutId ?? null}
            allowDeselect={false}
            onChange={(layoutId) => layoutId && change({ layoutId, greeting: null, closing: null })}
          />
          <TextField
            label={t(texts.greeting)}
            help={t(opens ? texts.startsItself : texts.fromLayout)}
            maxLength={400}
            value={greeting}
            onChange={(event) => change({ greeting: event.currentTarget.value })}
          />
          <div className={css.words}>
            <AreaField
              label={t(texts.words)}
              minRows={6}
              maxLength={4000}
              value={words}
              onChange={(event) => change({ words: event.currentTarget.value })}
            />
          </div>
          <div className={css.pair}>
            <TextField
              label={t(texts.closing)}
              maxLength={400}
              value={closing}
              onChange={(event) => change({ closing: event.currentTarget.value })}
            />
            <TextField
              label={t(texts.writer)}
              maxLength={60}
              value={writer}
              onChange={(event) => change({ writer: event.currentTarget.value })}
            />
          </div>
          <FormFoot
            saving={save.isPending}
            error={save.error}
            blocked={may('cards.write') ? undefined : t(cardRoomTexts.mayNotWrite)}
          />
        </form>
        <CardFoot card={card} isChanged={isChanged} />
      </Sheet>
      <Sheet title={t(texts.preview)}>{paper && <Papers {...paper} />}</Sheet>
    </Columns>
  )
}

const WRITTEN = ['kind', 'layoutId', 'greeting', 'words', 'closing', 'writer'] as const
