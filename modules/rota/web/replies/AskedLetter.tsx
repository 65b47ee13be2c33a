import { Button } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../../../web/format.ts'
import { useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { Due } from '../../../../web/ui/Due.tsx'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { AreaField } from '../../../../web/ui/fields.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { PersonName } from '../../../../web/ui/PersonLink.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { Words } from '../../../../web/ui/Words.tsx'
import { approveLetter, type LetterToLookOver, returnLetter } from '../../contract.ts'
import { lookTexts as texts } from '../../hands.texts.ts'
import { useChannelWord } from '../words.ts'
import css from './replies.module.css'

/** A colleague's reply that waits for a look: send it as it is, or give it back with a word. */
export function AskedLetter({ letter }: { letter: LetterToLookOver }) {
  const t = useT()
  const format = useFormat()
  const channel = useChannelWord()
  const [note, setNote] = useState<string | null>(null)
  const { conversationId, staffId, writer, promise } = letter
  const params = { conversationId, staffId }
  const approve = useMutationOf(approveLetter, {
    onSuccess: () => toast(t(texts.approved, { name: writer })),
  })
  const giveBack = useMutationOf(returnLetter, {
    onSuccess: () => toast(t(texts.returned, { name: writer })),
  })
  return (
    <Sheet>
      <header className={css.head}>
        <div>
          <h3 className={css.name}>
            <PersonName name={letter.name} />
          </h3>
          <p className="small quiet">
            {[
              t(texts.wrote, { name: writer }),
              letter.channel && channel(letter.channel),
              t(texts.askedAt, { ago: format.ago(letter.askedAt) }),
            ]
              .filter(Boolean)
              .join('・')}
          </p>
        </div>
        {letter.dueOn && <Due on={letter.dueOn} />}
      </header>
      {letter.theirWords && <Words size="s">{letter.theirWords}</Words>}
      <p className={`${css.letterPaper} prose`}>{letter.words}</p>
      {promise && (
        <p className="small">
          {t(texts.promiseLine, { text: promise.text, day: format.day(promise.due) })}
        </p>
      )}
      {note !== null && (
        <AreaField
          label={t(texts.note, { name: writer })}
          help={t(texts.noteHelp)}
          maxLength={1000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      )}
      {approve.error && <ErrorState error={approve.error} title={null} />}
      {giveBack.error && <ErrorState error={giveBack.error} title={null} />}
      <div className={css.feel}>
        {note === null ? (
          <>
            <Button
              loading={approve.isPending}
              leftSection={<Icon name="send" size={18} />}
              onClick={() =>
                approve.mutate({ params, body: { askedAt: letter.askedAt.toISOString() } })
              }
            >
              {t(texts.approve)}
            </Button>
            <Button variant="default" onClick={() => setNote('')}>
              {t(texts.giveBack)}
            </Button>
          </>
        ) : (
          <>
            <Button
              loading={giveBack.isPending}
              disabled={!note.trim()}
              onClick={() => giveBack.mutate({ params, body: { note } })}
            >
              {t(texts.giveBack)}
            </Button>
            <Button variant="subtle" onClick={() => setNote(null)}>
              {t(texts.cancel)}
            </Button>
          </>
        )}
      </div>
    </Sheet>
  )
}
