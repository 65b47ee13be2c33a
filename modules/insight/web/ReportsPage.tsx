import { Link } from '@tanstack/react-router'
import type { Text } from '../../../kernel/i18n.ts'
import { useT } from '../../../web/texts.ts'
import { Page } from '../../../web/ui/Page.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { texts as character } from '../character-pages.texts.ts'
import { texts } from '../home.texts.ts'
import { Filled } from './filled.tsx'
import { type Line, useIndexFigures } from './index-figures.ts'
import css from './reports.module.css'

const LINES: { id: Line; to: string; name: Text; trade?: Text; sentence: Text }[] = [
  {
    id: 'retention',
    to: '/reports/retention',
    name: texts.nameRetention,
    trade: texts.tradeRetention,
    sentence: texts.lineRetention,
  },
  {
    id: 'ltv',
    to: '/reports/ltv',
    name: texts.nameLtv,
    trade: texts.tradeLtv,
    sentence: texts.lineLtv,
  },
  {
    id: 'purchases',
    to: '/reports/purchases',
    name: texts.namePurchases,
    trade: texts.tradePurchases,
    sentence: texts.linePurchases,
  },
  { id: 'repeat', to: '/reports/repeat', name: texts.nameRepeat, sentence: texts.lineRepeat },
  {
    id: 'subscriptions',
    to: '/reports/subscriptions',
    name: texts.nameSubscriptions,
    sentence: texts.lineSubscriptions,
  },
  { id: 'trends', to: '/reports/trends', name: texts.nameTrends, sentence: texts.lineTrends },
  { id: 'ladder', to: '/reports/ladder', name: texts.nameLadder, sentence: texts.lineLadder },
  {
    id: 'scorecard',
    to: '/reports/scorecard',
    name: texts.nameScorecard,
    sentence: texts.lineScorecard,
  },
  {
    id: 'simulation',
    to: '/reports/simulation',
    name: texts.nameSimulation,
    sentence: texts.lineSimulation,
  },
  { id: 'costs', to: '/reports/costs', name: texts.nameCosts, sentence: texts.lineCosts },
  { id: 'watch', to: '/reports/watch', name: character.watchTitle, sentence: character.lineWatch },
  {
    id: 'states',
    to: '/reports/product-states',
    name: character.statesTitle,
    sentence: character.lineStates,
  },
  { id: 'rfm', to: '/reports/rfm', name: character.rfmTitle, sentence: character.lineRfm },
  {
    id: 'patterns',
    to: '/reports/patterns',
    name: character.patternsTitle,
    sentence: character.linePatterns,
  },
  { id: 'bond', to: '/reports/bond', name: character.bondTitle, sentence: character.lineBond },
  { id: 'letters', to: '/reports/letters', name: texts.nameLetters, sentence: texts.lineLetters },
  {
    id: 'definitions',
    to: '/reports/definitions',
    name: texts.nameDefinitions,
    sentence: texts.lineDefinitions,
  },
]

/** Every report as a sentence with its figure in it. */
export default function ReportsPage() {
  const t = useT()
  const figures = useIndexFigures()
  return (
    <Page title={t(texts.reports)} lead={t(texts.reportsLead)}>
      <Sheet flush>
        <ul className={css.index}>
          {LINES.map(({ id, to, name, trade, sentence }) => {
            const { figure, missing, sentence: other } = figures[id]
            return (
              <li key={id}>
                <span className={css.named}>
                  <Link to={to} className="link">
                    {t(name)}
                  </Link>
                  {trade && <small>{t(trade)}</small>}
                </span>
                <p className={css.sentence}>
                  {missing ? (
                    <span className="quiet">{missing}</span>
                  ) : (
                    <Filled
                      text={other ?? sentence}
                      parts={{ figure: <strong className="num">{figure ?? '…'}</strong> }}
                    />
                  )}
                </p>
              </li>
            )
          })}
        </ul>
      </Sheet>
    </Page>
  )
}
