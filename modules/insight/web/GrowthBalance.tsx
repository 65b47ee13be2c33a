import { useFormat } from '../../../web/format.ts'
import { useT } from '../../../web/texts.ts'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { Why } from '../../../web/ui/Why.tsx'
import { texts } from '../character-pages.texts.ts'
import type { PatternsReport } from '../contract.ts'
import { texts as patternTexts } from '../patterns.texts.ts'
import { texts as names } from '../rule.texts.ts'
import css from './bars.module.css'
import { Filled } from './filled.tsx'
import { Figure, usePeopleOf } from './people.tsx'

type Growth = PatternsReport['growth'][number]['growth']
const NAMES = {
  growing: names.growth_growing,
  steady: names.growth_steady,
  shrinking: names.growth_shrinking,
  new: names.growth_new,
  silent: names.growth_silent,
} as const

/** Those who shrink to the left, those who grow to the right, the steady across the middle. */
export function GrowthBalance({ growth }: Pick<PatternsReport, 'growth'>) {
  const t = useT()
  const count = (of: Growth) => growth.find(({ growth }) => growth === of)?.people ?? 0
  const [less, same, more] = [count('shrinking'), count('steady'), count('growing')]
  const widest = Math.max(less, more) + same / 2
  const width = (people: number) => `${(people / widest) * 100}%`
  return (
    <Sheet
      title={t(patternTexts.growthSheet)}
      actions={<Why label={t(patternTexts.how)}>{t(texts.growthNote)}</Why>}
    >
      {widest === 0 ? (
        <p className="prose">{t(patternTexts.growthNone)}</p>
      ) : (
        <div className={css.swing}>
          <p className="small quiet">
            <Finding difference={more - less} />
          </p>
          <dl className="num">
            {(['shrinking', 'steady', 'growing'] as const).map((one) => (
              <div key={one}>
                <dt>{t(NAMES[one])}</dt>
                <dd>
                  <Count growth={one} count={count(one)} />
                </dd>
              </div>
            ))}
          </dl>
          <div className={css.balance} aria-hidden="true">
            <div>
              {less > 0 && <span data-tone="less" style={{ width: width(less) }} />}
              {same > 0 && <span data-tone="same" style={{ width: width(same / 2) }} />}
            </div>
            <div>
              {same > 0 && <span data-tone="same" style={{ width: width(same / 2) }} />}
              {more > 0 && <span data-tone="more" style={{ width: width(more) }} />}
            </div>
          </div>
        </div>
      )}
      <p className={`${css.aside} num`}>
        <Filled
          text={patternTexts.growthAside}
          parts={{
            new: <Count growth="new" count={count('new')} />,
            silent: <Count growth="silent" count={count('silent')} />,
          }}
        />
      </p>
    </Sheet>
  )
}

function Finding({ difference }: { difference: number }) {
  const t = useT()
  if (difference === 0) return t(patternTexts.growthEven)
  const count = Math.abs(difference)
  return t(difference > 0 ? patternTexts.growthMore : patternTexts.growthLess, { count })
}

function Count({ growth, count }: { growth: Growth; count: number }) {
  const t = useT()
  const format = useFormat()
  const people = usePeopleOf('character')
  const title = t(NAMES[growth])
  const rule = t(texts.patternRule, { name: title })
  return (
    <Figure count={count} opens={people(`growth:${growth}`, { title, rule, count })}>
      {format.count(count, 'people')}
    </Figure>
  )
}
