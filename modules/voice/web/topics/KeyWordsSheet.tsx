import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../../../web/format.ts'
import { queryOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { Stitch } from '../../../../web/ui/Stitch.tsx'
import { type KeyWords, listKeyWords } from '../../contract.ts'
import { topicPageTexts as texts } from '../../topic-pages.texts.ts'
import type { BehindOf } from './Behind.tsx'
import css from './topics.module.css'

type OnBehind = (of: BehindOf) => void
const DAYS = 28

/** What voices of four weeks speak of, and what more than in the four before. */
export function KeyWordsSheet({ onBehind }: { onBehind: OnBehind }) {
  const t = useT()
  const format = useFormat()
  const query = { days: DAYS }
  const { data, error, refetch } = useQuery(queryOf(listKeyWords, { query }))
  const note =
    data && t(texts.wordsNote, { from: format.day(data.from), to: format.day(data.to), days: DAYS })
  return (
    <Sheet title={t(texts.words)} note={note}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={4} />}
      {data && <Words words={data} onBehind={onBehind} />}
    </Sheet>
  )
}

function Words({ words, onBehind }: { words: KeyWords; onBehind: OnBehind }) {
  const t = useT()
  const format = useFormat()
  const { items, waiting, before } = words
  const standing = items.filter(({ standsOut }) => standsOut)
  const others = items.filter(({ standsOut }) => !standsOut)
  return (
    <>
      {waiting > 0 && (
        <p className="small quiet">
          {t(texts.waitingWords, { count: format.count(waiting, 'voices') })}
        </p>
      )}
      {items.length === 0 ? (
        <p className="small quiet">{t(texts.noWords)}</p>
      ) : (
        <>
          <h3 className={css.sub}>{t(texts.standsOut)}</h3>
          {standing.length > 0 ? (
            <WordList items={standing} words={words} onBehind={onBehind} />
          ) : (
            <p className="small quiet">{t(before === 0 ? texts.noBefore : texts.noStanding)}</p>
          )}
          <h3 className={css.sub}>{t(texts.often)}</h3>
          <WordList items={others} words={words} onBehind={onBehind} />
        </>
      )}
    </>
  )
}

function WordList({
  items,
  words: { from, to },
  onBehind,
}: {
  items: KeyWords['items']
  words: KeyWords
  onBehind: OnBehind
}) {
  const t = useT()
  const format = useFormat()
  return (
    <ul className={css.words}>
      {items.map(({ word, now, before }) => (
        <li key={word}>
          <Stitch
            label={`${word} ${format.count(now, 'voices')}`}
            onClick={() => onBehind({ title: word, count: now, filter: { word, from, to } })}
          >
            <b>{word}</b>
          </Stitch>
          <small className="num">
            {t(texts.wordLine, { now: format.number(now), before: format.number(before) })}
          </small>
        </li>
      ))}
    </ul>
  )
}
