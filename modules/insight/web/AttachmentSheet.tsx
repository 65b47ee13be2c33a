import { useFormat } from '../../../web/format.ts'
import { useT } from '../../../web/texts.ts'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { Why } from '../../../web/ui/Why.tsx'
import { texts as bondTexts } from '../bond.texts.ts'
import { texts } from '../character-pages.texts.ts'
import type { BondReport } from '../contract.ts'
import { texts as patternTexts } from '../patterns.texts.ts'
import css from './bond.module.css'
import { Fold } from './Fold.tsx'
import { Figure, usePeopleOf } from './people.tsx'
import { WeightsWords } from './RuleWords.tsx'
import { WeightsForm } from './WeightsForm.tsx'

/** From here on somebody is attached, as the kinds of loyalty see it. */
const ATTACHED = 40
const WHOLE = 100

/** How the points of attachment lie, and of what they are made. */
export function AttachmentSheet({ bond }: { bond: BondReport }) {
  const t = useT()
  const format = useFormat()
  const attached = bond.attachment.reduce(
    (sum, { from, people }) => (from >= ATTACHED ? sum + people : sum),
    0,
  )
  return (
    <Sheet
      title={t(texts.attachment)}
      actions={<Why label={t(patternTexts.how)}>{t(texts.attachmentNote)}</Why>}
    >
      <p className="small quiet num">
        {attached > 0
          ? t(bondTexts.attachedTitle, { from: ATTACHED, figure: format.count(attached, 'people') })
          : t(bondTexts.attachedNone, { from: ATTACHED })}
      </p>
      <Histogram attachment={bond.attachment} />
      <div className={css.weights}>
        <WeightsWords rule={bond.weights} />
      </div>
      <Fold label={t(bondTexts.changeWeights)}>
        <p className="note">{t(texts.weightsNote)}</p>
        <WeightsForm key={bond.weights.version} definition={bond.weights} />
      </Fold>
    </Sheet>
  )
}

function Histogram({ attachment }: Pick<BondReport, 'attachment'>) {
  const t = useT()
  const format = useFormat()
  const people = usePeopleOf('character')
  const most = Math.max(...attachment.map(({ people }) => people), 1)
  return (
    <ol className={`${css.histogram} num`}>
      {attachment.map(({ from, people: count }, at) => {
        const to = (attachment[at + 1]?.from ?? WHOLE + 1) - 1
        const title = `${t(texts.attachment)}・${t(bondTexts.bandTo, { from, to })}`
        return (
          <li key={from}>
            <span className={css.top}>
              {count > 0 && (
                <Figure
                  count={count}
                  opens={people(`attachment:${from}`, { title, rule: title, count })}
                >
                  {format.count(count, 'people')}
                </Figure>
              )}
            </span>
            <span className={css.column} style={{ height: `${(count / most) * 100}px` }} />
            <span className={css.foot}>{t(bondTexts.bandTo, { from, to })}</span>
          </li>
        )
      })}
    </ol>
  )
}
