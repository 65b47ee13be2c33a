import type { Text } from '../../../kernel/i18n.ts'
import { texts } from '../insight.texts.ts'
import type { Stage } from '../queries/ladder.ts'
import { reportCosts } from '../report-costs.ts'
import { reportLadder } from '../report-ladder.ts'
import { reportScorecard } from '../report-scorecard.ts'
import { simulateRetention } from '../simulate-retention.ts'
import { amount, decimal, heads, percent, type Tables } from './table.ts'

export const STAGE_TEXTS: Record<Stage, Text> = {
  fan: texts.stageFan,
  customer: texts.stageCustomer,
  member: texts.stageMember,
  repeater: texts.stageRepeater,
  koc: texts.stageKoc,
}

export const growthTables: Tables = {
  'ladder/stages': async (ctx, question, t) => {
    const { stages } = await reportLadder(ctx, question)
    return [
      heads(t, texts.headStage, texts.headSize, texts.headMedianDays),
      ...stages.map(({ stage, people, medianDays }) => [
        t(STAGE_TEXTS[stage]),
        people,
        medianDays === null ? '' : Math.round(medianDays),
      ]),
    ]
  },

  'ladder/flows': async (ctx, question, t) => {
    const { months } = await reportLadder(ctx, question)
    return [
      heads(
        t,
        texts.headMonth,
        texts.headStage,
        texts.headOpening,
        texts.headIn,
        texts.headOut,
        texts.headClosing,
      ),
      ...months.flatMap(({ month, stages }) =>
        stages.map((row) => [
          month,
          t(STAGE_TEXTS[row.stage]),
          row.opening,
          row.in,
          row.out,
          row.closing,
        ]),
      ),
    ]
  },

  'simulation/years': async (ctx, question, t) => {
    const { result } = await simulateRetention(ctx, question)
    const raised = (name: Text) => `${t(name)}（${t(texts.headRaised)}）`
    return [
      [
        ...heads(t, texts.headYear, texts.headCustomers),
        raised(texts.headCustomers),
        t(texts.headProfit),
        raised(texts.headProfit),
      ],
      ...(result?.years ?? []).map((row) => [
        row.year,
        row.customers,
        row.customersRaised,
        amount(row.profit),
        amount(row.profitRaised),
      ]),
    ]
  },

  'costs/channels': async (ctx, question, t) => {
    const { channels } = await reportCosts(ctx, question)
    return [
      heads(
        t,
        texts.headChannel,
        texts.headAcquisition,
        texts.headKeeping,
        texts.headNewPeople,
        texts.headPerNew,
        texts.headProfitOfNew,
        texts.headReturnOnCost,
      ),
      ...channels.map((row) => [
        row.channel,
        amount(row.acquisition),
        amount(row.keeping),
        row.newPeople,
        amount(row.perNew),
        amount(row.profitOfNew),
        percent(row.returnOnCost),
      ]),
    ]
  },

  'costs/entries': async (ctx, question, t) => {
    const { entries } = await reportCosts(ctx, question)
    return [
      heads(t, texts.headMonth, texts.headItem, texts.headChannel, texts.headTotal, texts.headNote),
      ...entries.map((entry) => [
        entry.month,
        t(entry.purpose === 'acquisition' ? texts.headAcquisition : texts.headKeeping),
        entry.channel,
        amount(entry.amount),
        entry.note,
      ]),
    ]
  },

  'scorecard/measures': async (ctx, question, t) => {
    const card = await reportScorecard(ctx, question)
    return [
      heads(t, texts.headMeasure, texts.headValue, texts.headSize),
      [t(texts.measureYears), decimal(card.years.value), card.years.people],
      [t(texts.measureLtv), amount(card.ltv.value), card.ltv.people],
      [t(texts.measureRetention), percent(card.retention.value), card.retention.people],
      [t(texts.measureRepeat), percent(card.repeat.value), card.repeat.people],
      [t(texts.measureNps), decimal(card.nps.value), card.nps.people],
      [t(texts.measureSatisfaction), percent(card.satisfaction.value), card.satisfaction.people],
      [t(texts.measureWords), card.words.value ?? '', card.words.people],
    ]
  },
}
