import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../../../web/format.ts'
import { queryOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { Stitch } from '../../../../web/ui/Stitch.tsx'
import { listRising, type Rising } from '../../contract.ts'
import { topicPageTexts as texts } from '../../topic-pages.texts.ts'
import { type BehindOf, OneVoice } from './Behind.tsx'
import css from './topics.module.css'

type OnBehind = (of: BehindOf) => void

/** Topics that doubled, each with what was said and how much its numbers can carry. */
export function RisingSheet({ onBehind }: { onBehind: OnBehind }) {
  const t = useT()
  const { data, error, refetch } = useQuery(queryOf(listRising, { query: {} }))
  return (
    <Sheet title={t(texts.risingTitle)} note={t(texts.risingNote)}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={4} />}
      {data?.items.length === 0 && <p className="small quiet">{t(texts.risingNone)}</p>}
      <div className={css.rises}>
        {data?.items.map((rise) => (
          <Rise key={rise.topicId} rise={rise} onBehind={onBehind} />
        ))}
      </div>
    </Sheet>
  )
}

function Rise({ rise, onBehind }: { rise: Rising; onBehind: OnBehind }) {
  const t = useT()
  const format = useFormat()
  const { topicId, name, from, to, recent, earlier, people, nameless, doubt, examples } = rise
  return (
    <article className={css.rise}>
      <h3>
        {name}
        <Badge tone={doubt === 'sure' ? 'yama' : 'plain'} icon="pulse">
          {format.number(earlier)} → {format.number(recent)}
        </Badge>
      </h3>
      <p className="prose">
        {t(texts.risingLine, {
          earlier: format.count(earlier, 'voices'),
          recent: format.count(recent, 'voices'),
        })}
      </p>
      <p className="prose">{t(texts[`doubt_${doubt}`])}</p>
      <p className={css.facts}>
        {people > 0 && (
          <span>{t(texts.risingPeople, { people: format.count(people, 'people') })}</span>
        )}
        {nameless > 0 && (
          <span>{t(texts.risingNameless, { count: format.count(nameless, 'voices') })}</span>
        )}
        <Stitch
          onClick={() => onBehind({ title: name, count: recent, filter: { topicId, from, to } })}
        >
          {t(texts.behind)}
        </Stitch>
      </p>
      <ul className={css.examples}>
        {examples.map((voice) => (
          <li key={voice.voiceId}>
            <OneVoice voice={voice} />
          </li>
        ))}
      </ul>
    </article>
  )
}
