import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../web/format.ts'
import { usePages } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { Badge } from '../../../web/ui/Badge.tsx'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { PersonLink } from '../../../web/ui/PersonLink.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { Words } from '../../../web/ui/Words.tsx'
import { type Answer, listAnswers, type Survey } from '../contract.ts'
import { pageTexts as texts } from '../pages.texts.ts'
import { resultTexts } from '../results.texts.ts'
import css from './surveys.module.css'

/** A number beside its words: ten at a time, each with its mark and who said it. */
export function WordsSheet({
  survey: { surveyId },
  period,
}: {
  survey: Survey
  period: { from: string; to: string }
}) {
  const t = useT()
  const { rows, error, retry, hasMore, more } = usePages(listAnswers, {
    query: { surveyId, ...period, words: 'true', limit: 10 },
  })
  return (
    <Sheet
      title={t(texts.wordsTitle)}
      actions={
        <Link to="/voices" search={{ channel: 'survey' }} className="small">
          {t(texts.allVoices)}
        </Link>
      }
    >
      {error && <ErrorState error={error} onRetry={retry} />}
      {!rows && !error && <Loading lines={6} />}
      {rows?.length === 0 && <p className="small quiet">{t(texts.wordsNone)}</p>}
      <ul className={css.words}>
        {rows?.map((answer) => (
          <One key={answer.answerId} answer={answer} />
        ))}
      </ul>
      {hasMore && (
        <Button variant="subtle" size="xs" onClick={more}>
          {t(texts.moreWords)}
        </Button>
      )}
    </Sheet>
  )
}

function One({ answer }: { answer: Answer }) {
  const t = useT()
  const format = useFormat()
  const { personId, personName, values, channel, answeredAt, isBad, product } = answer
  const { staffName } = answer
  const talk = answer.talkId ?? answer.conversationId
  const mark = answer.nps ?? answer.csat ?? answer.ces
  const said = Object.values(values).flatMap(({ words }) => (words ? [words] : []))
  return (
    <li className={css.word}>
      {said.map((words) => (
        <Words key={words}>{words}</Words>
      ))}
      <span className={css.who}>
        {mark !== null && <Badge tone={isBad ? 'enji' : 'ai'}>{format.number(mark)}</Badge>}
        {personId ? <PersonLink id={personId} name={personName ?? ''} /> : t(texts.nobody)}
        <span>{t(resultTexts[channel])}</span>
        <span>{format.day(answeredAt)}</span>
        {product && <span>{product}</span>}
        {staffName && <span>{t(texts.repliedBy, { name: staffName })}</span>}
        {talk && (
          <Link to="/inbox" search={{ talk }}>
            {t(texts.seeTalk)}
          </Link>
        )}
      </span>
    </li>
  )
}
