import { ActionIcon, Button } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../../../web/format.ts'
import { useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import { TextField } from '../../../../web/ui/fields.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { SelectField } from '../../../../web/ui/SelectField.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { type Learning, putMoodWord, removeMoodWord } from '../../contract.ts'
import { topicPageTexts as texts } from '../../topic-pages.texts.ts'
import css from './topics.module.css'

const CHOICES = ['good', 'bad', 'none'] as const
type Choice = (typeof CHOICES)[number]
const LABELS = { good: texts.wordGood, bad: texts.wordBad, none: texts.wordNone }

/** Words by which a mood is proposed until it has been learned. */
export function MoodWords({ learning }: { learning: Learning }) {
  const t = useT()
  const format = useFormat()
  const { may } = useMe()
  const { moodWords, ownMoodWords } = learning
  const put = useMutationOf(putMoodWord, { onError: (error) => toast(error.message) })
  const remove = useMutationOf(removeMoodWord, { onError: (error) => toast(error.message) })
  const takeOut = ({ word, mood }: Learning['moodWords'][number]) =>
    remove.mutate(
      { body: { word } },
      {
        onSuccess: () =>
          toast(t(texts.wordRemoved, { word }), {
            undo: () => put.mutate({ body: { word, mood } }),
          }),
      },
    )
  return (
    <Sheet title={t(texts.moodWordsTitle)}>
      <p className="prose small">
        {t(texts.moodWordsLead, {
          good: format.number(ownMoodWords.good),
          bad: format.number(ownMoodWords.bad),
        })}
      </p>
      {moodWords.length === 0 && <p className={`${css.gap} small quiet`}>{t(texts.noOwnWords)}</p>}
      <ul className={css.own}>
        {moodWords.map((one) => (
          <li key={one.word}>
            <span>{one.word}</span>
            <Badge>{t(LABELS[one.mood])}</Badge>
            <ActionIcon
              variant="subtle"
              disabled={!may('voice.manage')}
              aria-label={t(texts.removeWord, { word: one.word })}
              onClick={() => takeOut(one)}
            >
              <Icon name="close" />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <AddWord />
    </Sheet>
  )
}

function AddWord() {
  const t = useT()
  const { may } = useMe()
  const [word, setWord] = useState('')
  const [mood, setMood] = useState<Choice>('good')
  const put = useMutationOf(putMoodWord, {
    onSuccess: ({ word }) => {
      toast(t(texts.wordAdded, { word }))
      setWord('')
    },
    onError: (error) => toast(error.message),
  })
  const mayAdd = may('voice.manage')
  return (
    <form
      className={css.add}
      onSubmit={(event) => {
        event.preventDefault()
        if (word.trim()) put.mutate({ body: { word: word.trim(), mood } })
      }}
    >
      <TextField
        label={t(texts.word)}
        maxLength={40}
        disabled={!mayAdd}
        value={word}
        onChange={(event) => setWord(event.currentTarget.value)}
      />
      <SelectField
        label={t(texts.wordMood)}
        data={CHOICES.map((value) => ({ value, label: t(LABELS[value]) }))}
        value={mood}
        allowDeselect={false}
        disabled={!mayAdd}
        onChange={(value) => setMood(CHOICES.find((one) => one === value) ?? 'good')}
      />
      <Button
        type="submit"
        variant="default"
        loading={put.isPending}
        disabled={!mayAdd || !word.trim()}
        title={mayAdd ? undefined : t(texts.asLead)}
      >
        {t(texts.addWord)}
      </Button>
    </form>
  )
}
