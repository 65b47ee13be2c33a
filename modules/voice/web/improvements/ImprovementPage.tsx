import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useFormat } from '../../../../web/format.ts'
import { queryOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { Columns, Sheet } from '../../../../web/ui/Sheet.tsx'
import { readImprovement, type WholeImprovement } from '../../contract.ts'
import { improvementPageTexts as texts } from '../../improvement-pages.texts.ts'
import { improvementRoomTexts as rooms } from '../../improvement-rooms.texts.ts'
import { AskersSheet } from './AskersSheet.tsx'
import { CausesSheet } from './CausesSheet.tsx'
import { ImprovementActions } from './ImprovementActions.tsx'
import css from './improvements.module.css'
import { NeedsSheet } from './NeedsSheet.tsx'
import { improvementsPath } from './paths.ts'
import { useImprovementsLive } from './useImprovementsLive.ts'

/** One improvement: what changed and why, the voices that led to it, and who has been told. */
export default function ImprovementPage() {
  const t = useT()
  useImprovementsLive()
  const { improvementId = '' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(queryOf(readImprovement, { params: { improvementId } }))
  const of = data && (data.product?.name ?? data.subject)
  const above = data && [of, data.number && t(texts.number, { number: data.number }), data.version]
  return (
    <Page
      title={data?.title ?? t(rooms.improvements)}
      crumbs={[{ label: t(rooms.improvements), to: improvementsPath }]}
      above={above ? above.filter(Boolean).join(' ・ ') : undefined}
      actions={data && <ImprovementActions improvement={data} />}
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={8} />}
      {data && (
        <Columns of="7-5">
          <div className={css.side}>
            <AboutSheet improvement={data} />
            <AskersSheet improvement={data} />
          </div>
          <div className={css.side}>
            <CausesSheet improvement={data} />
            <NeedsSheet improvement={data} />
          </div>
        </Columns>
      )}
    </Page>
  )
}

function AboutSheet({ improvement }: { improvement: WholeImprovement }) {
  const t = useT()
  const format = useFormat()
  const { changed, because, shippedOn, days, owner, itemId } = improvement
  return (
    <Sheet>
      <dl className={css.parts}>
        <div>
          <dt>{t(texts.whatChanged)}</dt>
          <dd>{changed || <span className="quiet">{t(texts.notWritten)}</span>}</dd>
        </div>
        <div>
          <dt>{t(texts.why)}</dt>
          <dd>{because || <span className="quiet">{t(texts.notWritten)}</span>}</dd>
        </div>
      </dl>
      <dl className={`${css.parts} ${css.inline}`}>
        {shippedOn && (
          <div>
            <dt>{t(texts.shippedOn)}</dt>
            <dd>{format.day(shippedOn)}</dd>
          </div>
        )}
        {days !== null && (
          <div>
            <dt>{t(texts.fromFirst)}</dt>
            <dd className="num">{format.count(days, 'days')}</dd>
          </div>
        )}
        {owner && (
          <div>
            <dt>{t(texts.owner)}</dt>
            <dd>{owner.name}</dd>
          </div>
        )}
      </dl>
      {itemId && (
        <p className={css.gap}>
          <Link to="/meetings">{t(texts.fromItem)}</Link>
        </p>
      )}
    </Sheet>
  )
}
