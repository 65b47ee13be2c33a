import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ResponseOf } from '../../../../kernel/endpoint.ts'
import { useFormat } from '../../../../web/format.ts'
import { queryOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { audiencePageTexts as texts } from '../../audience-pages.texts.ts'
import { TRAIT_KEYS } from '../../audiences.rules.ts'
import { type getAudienceHub, listAudienceSources } from '../../contract.ts'
import { segmentPath, segmentsPath } from '../paths.ts'
import css from './audiences.module.css'
import { destinationPath, traitsPath } from './paths.ts'
import { SyncState } from './SyncState.tsx'
import { useAudienceWords } from './words.ts'

type Hub = ResponseOf<typeof getAudienceHub>

/** Four stations with an arrow between each two. */
export function Flow({ hub }: { hub: Hub }) {
  const t = useT()
  return (
    <ol className={css.flow}>
      <Station title={t(texts.sources)} note={t(texts.sourcesNote)}>
        <Sources />
      </Station>
      <Station title={t(texts.traits)}>
        <Traits hub={hub} />
      </Station>
      <Station title={t(texts.audiences)}>
        <Audiences hub={hub} />
      </Station>
      <Station title={t(texts.destinations)}>
        <Destinations hub={hub} />
      </Station>
    </ol>
  )
}

function Station({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <li className={css.station}>
      <h2>
        {title} {note && <small>{note}</small>}
      </h2>
      {children}
      <span className={css.arrow} aria-hidden="true">
        <Icon name="arrow" size={18} />
      </span>
    </li>
  )
}

function Sources() {
  const t = useT()
  const format = useFormat()
  const { data, error, refetch } = useQuery(queryOf(listAudienceSources))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading lines={3} />
  if (data.items.length === 0) return <p className="small quiet">{t(texts.noSources)}</p>
  return (
    <ul className={css.lines}>
      {data.items.map(({ door, facts, lastAt }) => (
        <li key={door}>
          <span>{t(texts[`door_${door}`])}</span>
          <span className="num">{format.count(facts, 'items')}</span>
          <small className="num">{t(texts.sourceLast, { at: format.dayTime(lastAt) })}</small>
        </li>
      ))}
    </ul>
  )
}

function Traits({ hub: { fields } }: { hub: Hub }) {
  const t = useT()
  const format = useFormat()
  return (
    <>
      <ul className={css.lines}>
        <li>
          <span>{t(texts.traitsFields)}</span>
          <span className="num">{format.number(fields)}</span>
        </li>
        <li>
          <span>{t(texts.traitsCarry)}</span>
          <span className="num">{format.number(TRAIT_KEYS.length)}</span>
        </li>
      </ul>
      <Link to={traitsPath} className="link small">
        {t(texts.traitsSee)}
      </Link>
    </>
  )
}

function Audiences({ hub: { audiences, segments } }: { hub: Hub }) {
  const t = useT()
  const format = useFormat()
  return (
    <>
      {audiences.length === 0 && <p className="small quiet prose">{t(texts.noAudiences)}</p>}
      <ul className={css.lines}>
        {audiences.map(({ segmentId, name, members }) => (
          <li key={segmentId}>
            <Link to={segmentPath(segmentId)} className="link">
              {name}
            </Link>
            <span className="num">{format.count(members, 'people')}</span>
          </li>
        ))}
      </ul>
      <Link to={segmentsPath} className="link small">
        {t(texts.audiencesOf, { count: format.number(segments) })}
      </Link>
    </>
  )
}

function Destinations({ hub: { destinations } }: { hub: Hub }) {
  const t = useT()
  const words = useAudienceWords()
  if (destinations.length === 0)
    return <p className="small quiet prose">{t(texts.noDestinations)}</p>
  return (
    <ul className={css.lines}>
      {destinations.map((one) => (
        <li key={one.destinationId}>
          <Link to={destinationPath(one.destinationId)} className="link">
            {one.name}
          </Link>
          <span>{one.syncs[0] && <SyncState sync={worstOf(one.syncs)} />}</span>
          <small>
            {t(texts[`kind_${one.kind}`])}・
            {one.consent ? words.consent(one.consent) : t(texts.needsNone)}
          </small>
        </li>
      ))}
    </ul>
  )
}

/** The one that needs somebody most. */
function worstOf<S extends Hub['destinations'][number]['syncs'][number]>(syncs: S[]): S {
  const weight = ({ state, lastRun }: S) => {
    if (lastRun?.state === 'failed') return 0
    if (lastRun?.error) return 1
    if (state === 'paused') return 2
    return lastRun ? 3 : 4
  }
  const [worst] = syncs.toSorted((a, b) => weight(a) - weight(b))
  return worst as S
}
