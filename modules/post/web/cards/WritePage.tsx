import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { personPath } from '../../../../web/paths.ts'
import { useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { AreaField } from '../../../../web/ui/fields.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { Segmented } from '../../../../web/ui/Segmented.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { cardPageTexts as texts } from '../../card-pages.texts.ts'
import { cardRoomTexts } from '../../card-rooms.texts.ts'
import { type CardKind, KINDS } from '../../card-shapes.rules.ts'
import { makeCard } from '../../contract.ts'
import css from './cards.module.css'
import { outCardPath } from './paths.ts'

/** A card of one's own accord, from the page of a person; then it is seen on paper. */
export default function WritePage() {
  const t = useT()
  const { may } = useMe()
  const navigate = useNavigate()
  const { personId = '' } = useParams({ strict: false })
  const [kind, setKind] = useState<CardKind>('postcard')
  const [words, setWords] = useState('')
  const make = useMutationOf(makeCard, {
    onSuccess: ({ cardId, state }) => {
      if (state === 'held') toast(t(texts.held))
      void navigate({ to: outCardPath(cardId) })
    },
  })
  return (
    <Page
      title={t(texts.newTitle)}
      crumbs={[{ label: t(texts.openPerson), to: personPath(personId) }]}
    >
      <Sheet>
        <form
          className={css.form}
          onSubmit={(event) => {
            event.preventDefault()
            if (words.trim()) make.mutate({ body: { personId, kind, words } })
          }}
        >
          <div className={css.field}>
            <Segmented
              label={t(texts.kind)}
              value={kind}
              onChange={setKind}
              options={KINDS.map((value) => ({ value, label: t(texts[value]) }))}
            />
          </div>
          <div className={css.words}>
            <AreaField
              label={t(texts.words)}
              help={t(texts.newHelp)}
              minRows={8}
              maxLength={4000}
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
            />
          </div>
          <FormFoot
            verb={t(texts.make)}
            saving={make.isPending}
            error={make.error}
            blocked={may('cards.write') ? undefined : t(cardRoomTexts.mayNotWrite)}
          />
        </form>
      </Sheet>
    </Page>
  )
}
