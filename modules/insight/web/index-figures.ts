import { useQuery } from '@tanstack/react-query'
import type { Params, Text } from '../../../kernel/i18n.ts'
import { useFormat } from '../../../web/format.ts'
import { queryOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { texts as bondTexts } from '../bond.texts.ts'
import {
  getBond,
  getCosts,
  getHome,
  getLadder,
  getPatterns,
  getProductStates,
  getPurchases,
  getRfm,
  getSimulation,
  getSubscriptionChurn,
  getTrends,
  listWatched,
} from '../contract.ts'
import { texts } from '../home.texts.ts'
import type { Missing } from '../insight.rules.ts'
import { texts as patternTexts } from '../patterns.texts.ts'
import { texts as sharedTexts } from '../reports.texts.ts'
import { KIND_NAMES } from './kinds.ts'
import { MISSING } from './missing.ts'

export type Line =
  | 'retention'
  | 'ltv'
  | 'purchases'
  | 'repeat'
  | 'subscriptions'
  | 'trends'
  | 'ladder'
  | 'scorecard'
  | 'simulation'
  | 'costs'
  | 'rfm'
  | 'watch'
  | 'states'
  | 'patterns'
  | 'bond'
  | 'letters'
  | 'definitions'

export interface LineFigure {
  /** Undefined while it loads. */
  figure?: string
  /** Why there is none, as a sentence. */
  missing?: string
  /** In place of the usual sentence. */
  sentence?: Text
  /** What else the sentence names. */
  params?: Params
}

/** The one figure of each report. Each comes when it is ready; none holds up the others. */
export function useIndexFigures(): Record<Line, LineFigure> {
  const t = useT()
  const format = useFormat()
  const home = useQuery(queryOf(getHome, { query: {} })).data
  const purchases = useQuery(queryOf(getPurchases, { query: {} })).data
  const subscriptions = useQuery(queryOf(getSubscriptionChurn, { query: {} })).data
  const trends = useQuery(queryOf(getTrends, { query: {} })).data
  const ladder = useQuery(queryOf(getLadder, { query: {} })).data
  const simulation = useQuery(queryOf(getSimulation, { query: {} })).data
  const costs = useQuery(queryOf(getCosts, { query: {} })).data
  const why = (missing?: Missing | null) => (missing ? t(MISSING[missing]) : undefined)
  const noOrders = home && home.ltv.customers === 0 ? t(sharedTexts.noOrders) : undefined
  const repeaters = ladder?.stages.find(({ stage }) => stage === 'repeater')?.people
  const spend = trends?.rows.at(-1)?.spend
  const firstMonth = subscriptions?.life[0]
  const gain = simulation?.result?.gain
  return {
    retention: {
      figure: home && format.percent(home.retention.current.rate),
      missing: why(home?.retention.current.missing),
    },
    ltv: {
      figure: home && format.money(home.ltv.perPerson?.minor, home.frame.currency),
      missing: why(home?.ltv.missing),
    },
    purchases: {
      figure: purchases && format.percent(purchases.total.secondRate),
      missing: noOrders,
    },
    repeat: { figure: home && format.percent(home.repeat.rate), missing: noOrders },
    subscriptions: {
      figure: subscriptions && format.percent(firstMonth?.rate),
      missing: why(subscriptions?.missing),
    },
    trends: {
      figure: trends && format.money(spend?.minor, trends.frame.currency),
      missing: noOrders,
    },
    ladder: {
      figure: ladder && format.count(repeaters, 'people'),
      missing: repeaters === 0 ? noOrders : why(ladder?.missing),
    },
    scorecard: {
      figure: home && format.count(home.ltv.years, 'years', 1),
      missing: why(home?.ltv.missing),
    },
    simulation: {
      figure: gain && format.money(Math.abs(gain.minor), gain.currency),
      sentence: gain && gain.minor < 0 ? texts.lineSimulationLess : undefined,
      missing: why(simulation?.missing),
    },
    costs: {
      figure: costs && t(texts.timesFigure, { figure: format.number(costs.ratio, 1) }),
      missing: why(costs?.missing),
    },
    ...useCharacterFigures(),
    letters: {
      figure: home && format.count(home.letters, 'letters'),
      missing: home?.letters === 0 ? t(texts.lettersNone) : undefined,
    },
    definitions: { figure: '' },
  }
}

const OFTEN = 3
const LATELY = 4

function useCharacterFigures(): Record<
  'rfm' | 'watch' | 'states' | 'patterns' | 'bond',
  LineFigure
> {
  const t = useT()
  const format = useFormat()
  const rfm = useQuery(queryOf(getRfm)).data
  const watch = useQuery(queryOf(listWatched, { query: { limit: 1 } })).data
  const states = useQuery(queryOf(getProductStates)).data
  const patterns = useQuery(queryOf(getPatterns)).data
  const bond = useQuery(queryOf(getBond)).data
  const missing = rfm?.missing
    ? t(MISSING[rfm.missing])
    : rfm?.people === 0
      ? t(sharedTexts.noOrders)
      : undefined
  const often = rfm?.cells
    .filter(({ recency, frequency }) => recency >= LATELY && frequency >= OFTEN)
    .reduce((sum, { people }) => sum + people, 0)
  const late = states?.products.toSorted(
    (one, other) => (other.states.late ?? 0) - (one.states.late ?? 0),
  )[0]
  const kinds = bond?.kinds.toSorted((one, other) => other.people - one.people)
  const regular = patterns?.regularity.find(({ regularity }) => regularity === 'regular')?.people
  const kind = kinds?.find(({ kind, people }) => kind === 'truly' && people > 0) ?? kinds?.[0]
  return {
    rfm: { figure: rfm && format.count(often, 'people'), missing },
    watch: { figure: watch && format.count(watch.total, 'people'), missing },
    states: {
      figure: states && format.count(late?.states.late ?? 0, 'people'),
      sentence: late && patternTexts.findLate,
      params: late && { product: late.name },
      missing,
    },
    patterns: { figure: patterns && format.count(regular, 'people'), missing },
    bond: {
      figure: kind && format.count(kind.people, 'people'),
      sentence: kind && kind.kind !== 'truly' ? bondTexts.findMost : undefined,
      params: kind && { kind: t(KIND_NAMES[kind.kind]) },
      missing,
    },
  }
}
