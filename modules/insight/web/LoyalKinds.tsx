import { useFormat } from '../../../web/format.ts'
import { useT } from '../../../web/texts.ts'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { Why } from '../../../web/ui/Why.tsx'
import { texts as bondTexts } from '../bond.texts.ts'
import { texts } from '../character-pages.texts.ts'
import type { BondReport } from '../contract.ts'
import bars from './bars.module.css'
import css from './bond.module.css'
import { Filled } from './filled.tsx'
import { KIND_NAMES, RISK_NAMES } from './kinds.ts'
import { Figure, usePeopleOf } from './people.tsx'

type Row = BondReport['kinds'][number]

const MEANING = {
  truly: { is: bondTexts.is_truly, care: bondTexts.do_truly, none: bondTexts.none_truly },
  satisfied: {
    is: bondTexts.is_satisfied,
    care: bondTexts.do_satisfied,
    none: bondTexts.none_satisfied,
  },
  convenience: {
    is: bondTexts.is_convenience,
    care: bondTexts.do_convenience,
    none: bondTexts.none_convenience,
  },
  programme: {
    is: bondTexts.is_programme,
    care: bondTexts.do_programme,
    none: bondTexts.none_programme,
  },
  price: { is: bondTexts.is_price, care: bondTexts.do_price, none: bondTexts.none_price },
} as const

/** Why people stay: what each kind means, what to do, and how many there are. */
export function LoyalKinds({ kinds }: Pick<BondReport, 'kinds'>) {
  const t = useT()
  const most = Math.max(...kinds.map(({ people }) => people), 1)
  return (
    <Sheet
      flush
      title={t(texts.kinds)}
      note={t(texts.kindsNote)}
      actions={<Why label={t(texts.risk)}>{t(bondTexts.riskHow)}</Why>}
    >
      <ul className={css.kinds}>
        {kinds.map((row) => (
          <Kind key={row.kind} row={row} most={most} />
        ))}
      </ul>
    </Sheet>
  )
}

function Kind({ row, most }: { row: Row; most: number }) {
  const t = useT()
  const { kind, risk, people: count } = row
  const { is, care, none } = MEANING[kind]
  return (
    <li data-empty={count === 0 || undefined}>
      <div>
        <h3>{t(KIND_NAMES[kind])}</h3>
        <p className={css.risk} data-risk={risk}>
          {t(bondTexts.riskIs, { risk: t(RISK_NAMES[risk]) })}
        </p>
      </div>
      {count > 0 ? <Count row={row} most={most} /> : <p className="small quiet">{t(none)}</p>}
      <div className={css.meaning}>
        <p>{t(is)}</p>
        <p className={css.care}>{t(care)}</p>
      </div>
    </li>
  )
}

/** The bar, and within it those who have been silent for longer than usual. */
function Count({ row: { kind, people: count, silent }, most }: { row: Row; most: number }) {
  const t = useT()
  const format = useFormat()
  const people = usePeopleOf('character')
  const name = t(KIND_NAMES[kind])
  const figure = (id: string, title: string, count: number) => (
    <Figure count={count} opens={people(id, { title, rule: title, count })}>
      {format.count(count, 'people')}
    </Figure>
  )
  return (
    <div className={css.figures}>
      <p className="num">
        <strong>{figure(`kind:${kind}`, name, count)}</strong>{' '}
        {silent > 0 && (
          <span className="small quiet">
            <Filled
              text={bondTexts.silentOf}
              parts={{
                figure: figure(`kindSilent:${kind}`, `${name}・${t(texts.leaves)}`, silent),
              }}
            />
          </span>
        )}
      </p>
      <div className={bars.stack} aria-hidden="true">
        <span className={bars.part} data-tone="plain" style={{ flexGrow: count - silent }} />
        {silent > 0 && <span className={bars.part} data-tone="due" style={{ flexGrow: silent }} />}
        {count < most && <span className={bars.rest} style={{ flexGrow: most - count }} />}
      </div>
    </div>
  )
}
