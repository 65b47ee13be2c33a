import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../../web/format.ts'
import { queryOf } from '../../../web/query.ts'
import { useSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import { getPersonPrediction } from '../contract.ts'
import { texts } from '../outlook.texts.ts'
import css from './marks.module.css'
import { OutlookWhy } from './OutlookWhy.tsx'

/** In the brief of a person: when they may order next, and why we think so. */
export default function NextOrderCell({ personId }: { personId: string }) {
  const t = useT()
  const format = useFormat()
  const { locale } = useSurroundings()
  const found = useQuery(queryOf(getPersonPrediction, { params: { personId } }))
  const prediction = found.data?.prediction
  if (!prediction) return null
  const { alive, words, reckonedAt, orderedSince } = prediction
  return (
    <div data-row className={css.row}>
      <p className="note">{t(texts.title)}</p>
      <div className={css.marks}>
        <p>
          {words}
          {alive !== null && (
            <span className="note">
              {' '}
              {t(texts.aliveHead)} {format.percent(alive, 0)}
            </span>
          )}
          <span className="note">
            {locale === 'en' && ' '}
            {t(orderedSince ? texts.orderedSince : texts.reckonedOn, {
              day: format.day(reckonedAt),
            })}
          </span>
        </p>
        <OutlookWhy prediction={prediction} />
      </div>
    </div>
  )
}
