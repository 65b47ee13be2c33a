import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../../../../web/format.ts'
import { queryOf } from '../../../../../web/query.ts'
import { useMe } from '../../../../../web/session.ts'
import { useT } from '../../../../../web/texts.ts'
import { Avatar } from '../../../../../web/ui/Avatar.tsx'
import { Due } from '../../../../../web/ui/Due.tsx'
import { Why } from '../../../../../web/ui/Why.tsx'
import { getBrief } from '../../../../activity/contract.ts'
import { pageTexts as texts } from '../../../scan-pages.texts.ts'
import css from './desk.module.css'

/** What one should know while typing: who will answer, what was said last, what was promised. */
export function Beside({ personId }: { personId: string }) {
  const { may } = useMe()
  return may('activity.read') ? <Brief personId={personId} /> : null
}

function Brief({ personId }: { personId: string }) {
  const t = useT()
  const format = useFormat()
  const { data } = useQuery(queryOf(getBrief, { params: { personId } }))
  const [known] = data?.staffKnown ?? []
  const [promise] = data?.promises ?? []
  const last = data?.lastWords
  return (
    <>
      <div>
        <p className={css.label}>
          {t(texts.writer)} <Why>{t(texts.writerRule)}</Why>
        </p>
        <p className={css.writer}>
          {known && <Avatar id={known.staffId} name={known.name} />}
          {known && <span>{t(texts.writerBefore, { name: known.name })}</span>}
          <small>{t(texts.writerLater)}</small>
        </p>
      </div>
      {(last || promise) && (
        <div className={css.lately}>
          <p>
            <small>{t(texts.lately)}</small>
            {last && (
              <span>
                {last.title} {format.day(last.at)}
              </span>
            )}
            <span className={css.push} />
            {promise && <Due on={promise.due} />}
          </p>
          {promise ? (
            <p className="small quiet">{promise.text}</p>
          ) : (
            <p className={css.voice} lang="ja">
              {last?.words}
            </p>
          )}
        </div>
      )}
    </>
  )
}
