import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useFormat } from '../../../../web/format.ts'
import { useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { AreaField } from '../../../../web/ui/fields.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { Words } from '../../../../web/ui/Words.tsx'
import { type PracticeCard, practise, readGuide, readPractice } from '../../contract.ts'
import { practiceTexts as texts } from '../../practice.texts.ts'
import css from './replies.module.css'

/** One made-up letter: first one's own reply, then an answer of ours beside it. */
export function PracticeLetter({ card: { cardId, name, letter, mine } }: { card: PracticeCard }) {
  const t = useT()
  const [isWriting, setWriting] = useState(mine === null)
  return (
    <Sheet title={t(texts.from, { name })}>
      <div className={css.practice}>
        <Words>{letter}</Words>
        {mine === null || isWriting ? (
          <OwnWords cardId={cardId} words={mine?.words ?? ''} onDone={() => setWriting(false)} />
        ) : (
          <Beside mine={mine} onAgain={() => setWriting(true)} />
        )}
      </div>
    </Sheet>
  )
}

function OwnWords(props: { cardId: string; words: string; onDone: () => void }) {
  const t = useT()
  const [words, setWords] = useState(props.words)
  const save = useMutationOf(practise, {
    refresh: [readPractice, readGuide],
    onSuccess: props.onDone,
  })
  const isEmpty = words.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isEmpty) save.mutate({ params: { cardId: props.cardId }, body: { words } })
  }
  return (
    <form className={css.practice} onSubmit={submit}>
      <AreaField
        label={t(texts.mine)}
        minRows={5}
        maxLength={4000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {save.error && <ErrorState error={save.error} title={null} />}
      <div className={css.sectionFoot}>
        <Button
          type="submit"
          variant="default"
          loading={save.isPending}
          disabled={isEmpty}
          title={isEmpty ? t(texts.writeFirst) : undefined}
        >
          {t(texts.show)}
        </Button>
      </div>
    </form>
  )
}

function Beside({
  mine: { words, doneAt, model, points },
  onAgain,
}: {
  mine: NonNullable<PracticeCard['mine']>
  onAgain: () => void
}) {
  const t = useT()
  const format = useFormat()
  return (
    <>
      <div className={css.besides}>
        <section>
          <h3>{t(texts.mine)}</h3>
          <p className={css.guideWords}>{words}</p>
        </section>
        <section>
          <h3>{t(texts.model)}</h3>
          <p className={css.guideWords}>{model}</p>
          <p className="note quiet">{t(texts.modelNote)}</p>
        </section>
      </div>
      <section>
        <h3>{t(texts.points)}</h3>
        <ul className={css.points}>
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </section>
      <div className={css.sectionFoot}>
        <span className={css.read}>
          <Icon name="check" size={18} />
          {t(texts.doneOn, { day: format.day(doneAt) })}
        </span>
        <Button variant="subtle" onClick={onAgain}>
          {t(texts.again)}
        </Button>
      </div>
    </>
  )
}
