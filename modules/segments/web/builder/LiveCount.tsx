import { useFormat } from '../../../../web/format.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { BigFigure } from '../../../../web/ui/NumberTile.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { Stitch } from '../../../../web/ui/Stitch.tsx'
import type { Rule } from '../../builder.rules.ts'
import { builderTexts as texts } from '../../builder.texts.ts'
import css from './builder.module.css'
import { useRulePeople } from './people.ts'
import type { usePreview } from './usePreview.ts'

/** How many fit now, and who would come and go against what is saved. */
export function LiveCount({
  rule,
  segmentId,
  counted,
}: {
  rule: Rule
  segmentId: string | undefined
  counted: ReturnType<typeof usePreview>
}) {
  const t = useT()
  const format = useFormat()
  const { preview, isCounting, error, refusal, retry } = counted
  const people = useRulePeople(rule, segmentId, preview?.sentence ?? '')
  const count = preview?.count
  return (
    <Sheet>
      <div
        aria-live="polite"
        aria-busy={isCounting}
        className={css.now}
        data-counting={isCounting || undefined}
      >
        <h2 className={css.label}>{t(texts.now)}</h2>
        {error ? (
          <ErrorState error={error} title={t(texts.countFault)} onRetry={retry} />
        ) : count === undefined ? (
          <p className="small quiet">{refusal ?? t(isCounting ? texts.counting : texts.waiting)}</p>
        ) : (
          <BigFigure
            size="l"
            figure={format.figure(count, 'people')}
            opens={count > 0 ? { people: people('in', count) } : undefined}
          />
        )}
      </div>
      {preview?.changes && <Changes changes={preview.changes} people={people} />}
      <p className={`${css.liveNote} prose`}>{t(texts.liveNote)}</p>
    </Sheet>
  )
}

function Changes({
  changes: { enter, leave },
  people,
}: {
  changes: { enter: number; leave: number }
  people: ReturnType<typeof useRulePeople>
}) {
  const t = useT()
  const format = useFormat()
  if (enter === 0 && leave === 0) return <p className={css.same}>{t(texts.sameAsBefore)}</p>
  const figure = (which: 'enter' | 'leave', count: number) => {
    const words = `${which === 'enter' ? '+' : '−'}${format.count(count, 'people')}`
    return count > 0 ? (
      <Stitch people={people(which, count)}>{words}</Stitch>
    ) : (
      <span className="num">{format.count(0, 'people')}</span>
    )
  }
  return (
    <dl className={css.changes}>
      <div>
        <dt>{t(texts.enters)}</dt>
        <dd>{figure('enter', enter)}</dd>
      </div>
      <div>
        <dt>{t(texts.leaves)}</dt>
        <dd>{figure('leave', leave)}</dd>
      </div>
    </dl>
  )
}
