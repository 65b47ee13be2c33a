import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../../web/format.ts'
import { queryOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { Words } from '../../../web/ui/Words.tsx'
import { texts } from '../activity.texts.ts'
import { getBrief } from '../contract.ts'
import css from './brief.module.css'
import { channelText } from './channels.ts'

/** The last thing the person said to us, in their own words. */
export default function LastWordsCell({ personId }: { personId: string }) {
  const t = useT()
  const format = useFormat()
  const { data, error, refetch } = useQuery(queryOf(getBrief, { params: { personId } }))
  const words = data?.lastWords
  return (
    <div className={css.cell} data-wide>
      <h3 className={css.label}>
        {t(texts.lastWords)}
        {words && (
          <span title={format.exact(words.at)}>
            {[words.channel && t(channelText[words.channel]), format.day(words.at)]
              .filter(Boolean)
              .join(' ')}
          </span>
        )}
      </h3>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={2} />}
      {words && <Words size="l">{words.words}</Words>}
      {data && !words && <p className={css.none}>{t(texts.noWords)}</p>}
    </div>
  )
}
