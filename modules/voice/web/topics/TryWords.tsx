import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { AreaField } from '../../../../web/ui/fields.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { proposeWords, type Trial } from '../../contract.ts'
import { topicPageTexts as texts } from '../../topic-pages.texts.ts'
import { voiceWordTexts as wordTexts } from '../../voice-words.texts.ts'
import { KINDS, MOODS } from '../../voices.rules.ts'
import css from './topics.module.css'

/** What a passage would be taken for, and the words that decided. */
export function TryWords() {
  const t = useT()
  const [said, setSaid] = useState('')
  const propose = useMutationOf(proposeWords, { refresh: [] })
  return (
    <Sheet title={t(texts.tryTitle)}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (said.trim()) propose.mutate({ body: { words: said } })
        }}
      >
        <AreaField
          label={t(texts.tryWords)}
          help={t(texts.tryHelp)}
          maxLength={5000}
          value={said}
          onChange={(event) => setSaid(event.currentTarget.value)}
        />
        <div>
          <Button
            type="submit"
            variant="default"
            loading={propose.isPending}
            disabled={!said.trim()}
          >
            {t(texts.tryVerb)}
          </Button>
        </div>
      </form>
      {propose.error && <ErrorState error={propose.error} title={null} />}
      {propose.data && <Told trial={propose.data} />}
    </Sheet>
  )
}

function Told({ trial }: { trial: Trial }) {
  const t = useT()
  const kind = KINDS.find((one) => one === trial.kind)
  const mood = MOODS.find((one) => one === trial.mood)
  return (
    <div className={css.told} role="status">
      <p>
        <span className="small quiet">{t(texts.kind)}</span>
        <Badge tone={kind ? 'ai' : 'plain'}>{t(kind ? wordTexts[kind] : wordTexts.unsure)}</Badge>
        <span className="small quiet">{t(texts.mood)}</span>
        <Badge tone={mood ? 'ai' : 'plain'}>
          {t(mood ? wordTexts[`mood_${mood}`] : wordTexts.unsure)}
        </Badge>
      </p>
      <p>
        <span className="small quiet">{t(texts.topics)}</span>
        {trial.topics.length === 0 && <Badge>{t(wordTexts.unsure)}</Badge>}
        {trial.topics.map(({ topicId, name }) => (
          <Badge key={topicId} tone="ai">
            {name}
          </Badge>
        ))}
      </p>
      <p>
        <span className="small quiet">{t(texts.because)}</span>
        {trial.because.length === 0 ? (
          <span>{t(texts.becauseNone)}</span>
        ) : (
          trial.because.map((word) => <span key={word}>{t(texts.quoted, { word })}</span>)
        )}
      </p>
    </div>
  )
}
