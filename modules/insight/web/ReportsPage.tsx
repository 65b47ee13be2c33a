import { Link } from '@tanstack/react-router'
import type { Text } from '../../../kernel/i18n.ts'
import { useT } from '../../../web/texts.ts'
import { Page } from '../../../web/ui/Page.tsx'
import { Sheet, Stack } from '../../../web/ui/Sheet.tsx'
import { texts as characterTexts } from '../character-pages.texts.ts'
import { texts as definitionTexts } from '../definitions.texts.ts'
import { texts } from '../home.texts.ts'
import { Filled } from './filled.tsx'
import { type Line, type LineFigure, useIndexFigures } from './index-figures.ts'
import css from './reports.module.css'

interface Entry {
  id: Line
  to: string
  name: Text
  trade?: Text
  sentence: Text
}

const GROUPS: { name: Text; lines: Entry[] }[] = [
  {
    name: definitionTexts.staying,
    lines: [
      {
        id: 'retention',
        to: '/reports/retention',
        name: texts.nameRetention,
        trade: texts.tradeRetention,
        sentence: texts.lineRetention,
      },
      { id: 'repeat', to: '/reports/repeat', name: texts.nameRepeat, sentence: texts.lineRepeat },
      {
        id: 'purchases',
        to: '/reports/purchases',
        name: texts.namePurchases,
        trade: texts.tradePurchases,
        sentence: texts.linePurchases,
      },
      {
        id: 'subscriptions',
        to: '/reports/subscriptions',
        name: texts.nameSubscriptions,
        sentence: texts.lineSubscriptions,
      },
      { id: 'ladder', to: '/reports/ladder', name: texts.nameLadder, sentence: texts.lineLadder },
    ],
  },
  {
    name: definitionTexts.money,
    lines: [
      {
        id: 'ltv',
        to: '/reports/ltv',
        name: texts.nameLtv,
        trade: texts.tradeLtv,
        sentence: texts.lineLtv,
      },
      { id: 'trends', to: '/reports/trends', name: texts.nameTrends, sentence: texts.lineTrends },
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
    ],
  },
  {
    name: definitionTexts.buying,
    lines: [
      {
        id: 'watch',
        to: '/reports/watch',
        name: characterTexts.watchTitle,
        sentence: characterTexts.lineWatch,
      },
      {
        id: 'states',
        to: '/reports/product-states',
        name: characterTexts.statesTitle,
        sentence: characterTexts.lineStates,
      },
      {
        id: 'rfm',
        to: '/reports/rfm',
        name: characterTexts.rfmTitle,
        sentence: characterTexts.lineRfm,
      },
      {
        id: 'patterns',
        to: '/reports/patterns',
        name: characterTexts.patternsTitle,
        sentence: characterTexts.linePatterns,
      },
      {
        id: 'bond',
        to: '/reports/bond',
        name: characterTexts.bondTitle,
        sentence: characterTexts.lineBond,
      },
    ],
  },
  {
    name: definitionTexts.voices,
    lines: [
      {
        id: 'letters',
        to: '/reports/letters',
        name: texts.nameLetters,
        sentence: texts.lineLetters,
      },
      {
        id: 'definitions',
        to: '/reports/definitions',
        name: texts.nameDefinitions,
        sentence: texts.lineDefinitions,
      },
    ],
  },
]

/** Every report as a sentence with its figure in it. */
export default function ReportsPage() {
  const t = useT()
  const figures = useIndexFigures()
  return (
    <Page title={t(texts.reports)} lead={t(texts.reportsLead)}>
      <Stack>
        {GROUPS.map(({ name, lines }) => (
          <Sheet flush key={name} title={<span className="small quiet">{t(name)}</span>}>
            <ul className={css.index}>
              {lines.map((entry) => (
                <Report key={entry.id} entry={entry} found={figures[entry.id]} />
              ))}
            </ul>
          </Sheet>
        ))}
      </Stack>
    </Page>
  )
}

function Report({ entry, found }: { entry: Entry; found: LineFigure }) {
  const t = useT()
  const { to, name, trade, sentence } = entry
  const { figure, missing, sentence: other, params } = found
  return (
    <li>
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
            params={params}
            parts={{ figure: <strong className="num">{figure ?? '…'}</strong> }}
          />
        )}
      </p>
    </li>
  )
}
