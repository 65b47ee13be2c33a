import type { FastifyInstance } from 'fastify'
import { serve } from '../../kernel/http.ts'
import { correctKind } from './character/correct-kind.ts'
import { personCharacterOf } from './character/person-character.ts'
import { previewRfm } from './character/preview-rfm.ts'
import { reportBond, reportPatterns, reportRfm, reportStates } from './character/reports.ts'
import { noteContacted, setWatchOwner } from './character/watch.ts'
import { listWatched } from './character/watch-list.ts'
import * as contract from './contract.ts'
import { enterCost, removeCost } from './enter-cost.ts'
import { listLetters } from './list-letters.ts'
import { personMarksOf } from './person-marks.ts'
import { personWorthOf } from './person-worth.ts'
import { askPrediction } from './prediction/ask-prediction.ts'
import { predictionsFile } from './prediction/predictions-file.ts'
import {
  latestRun,
  listPredictions,
  listRuns,
  personPredictionOf,
  readRun,
} from './prediction/read-predictions.ts'
import { listDefinitions } from './read-definitions.ts'
import { reportChurn } from './report-churn.ts'
import { reportCohorts } from './report-cohorts.ts'
import { reportCosts } from './report-costs.ts'
import { reportHome } from './report-home.ts'
import { reportLadder } from './report-ladder.ts'
import { reportLtv } from './report-ltv.ts'
import { reportPeople, reportPeopleFile } from './report-people.ts'
import { reportPurchases } from './report-purchases.ts'
import { reportRepeat } from './report-repeat.ts'
import { reportRetention } from './report-retention.ts'
import { reportScorecard } from './report-scorecard.ts'
import { reportSubscriptionChurn } from './report-subscription-churn.ts'
import { reportTableFile } from './report-table.ts'
import { reportTrends } from './report-trends.ts'
import { setDefinition } from './set-definition.ts'
import { simulateRetention } from './simulate-retention.ts'

export function routes(app: FastifyInstance): void {
  serve(app, contract.getHome, (ctx, { query }) => reportHome(ctx, query))
  serve(app, contract.getLtv, (ctx, { query }) => reportLtv(ctx, query))
  serve(app, contract.getCohorts, (ctx, { query }) => reportCohorts(ctx, query))
  serve(app, contract.getRepeat, (ctx, { query }) => reportRepeat(ctx, query))
  serve(app, contract.getPurchases, (ctx, { query }) => reportPurchases(ctx, query))
  serve(app, contract.getRetention, (ctx, { query }) => reportRetention(ctx, query))
  serve(app, contract.getChurn, (ctx, { query }) => reportChurn(ctx, query))
  serve(app, contract.getSubscriptionChurn, (ctx, { query }) => reportSubscriptionChurn(ctx, query))
  serve(app, contract.getTrends, (ctx, { query }) => reportTrends(ctx, query))
  serve(app, contract.getLadder, (ctx, { query }) => reportLadder(ctx, query))
  serve(app, contract.getSimulation, (ctx, { query }) => simulateRetention(ctx, query))
  serve(app, contract.getCosts, (ctx, { query }) => reportCosts(ctx, query))
  serve(app, contract.getScorecard, (ctx, { query }) => reportScorecard(ctx, query))
  serve(app, contract.listLetters, (ctx, { query }) => listLetters(ctx, query))
  serve(app, contract.listReportPeople, (ctx, { params, query }) =>
    reportPeople(ctx, { ...query, ...params }),
  )
  serve(app, contract.reportPeopleCsv, (ctx, { params, query }) =>
    reportPeopleFile(ctx, { ...query, ...params }),
  )
  serve(app, contract.reportTableCsv, (ctx, { params, query }) =>
    reportTableFile(ctx, { ...query, ...params }),
  )
  serve(app, contract.listDefinitions, async (ctx) => ({ items: await listDefinitions(ctx) }))
  serve(app, contract.setDefinition, (ctx, { params, body }) =>
    setDefinition(ctx, { ...body, ...params }),
  )
  serve(app, contract.enterCost, (ctx, { body }) => enterCost(ctx, body))
  serve(app, contract.removeCost, async (ctx, { params }) => {
    await removeCost(ctx, params)
    return {}
  })
  serve(app, contract.getPersonMarks, (ctx, { params }) => personMarksOf(ctx, params))
  serve(app, contract.askPrediction, (ctx, { body }) => askPrediction(ctx, body))
  serve(app, contract.listPredictionRuns, (ctx, { query }) => listRuns(ctx, query))
  serve(app, contract.getLatestPrediction, (ctx) => latestRun(ctx))
  serve(app, contract.getPrediction, (ctx, { params }) => readRun(ctx, params))
  serve(app, contract.listPredictedPeople, (ctx, { params, query }) =>
    listPredictions(ctx, { ...query, ...params }),
  )
  serve(app, contract.predictedPeopleCsv, (ctx, { params, query }) =>
    predictionsFile(ctx, { ...query, ...params }),
  )
  serve(app, contract.getPersonPrediction, (ctx, { params }) => personPredictionOf(ctx, params))
  serve(app, contract.getPersonWorth, (ctx, { params }) => personWorthOf(ctx, params))
  serve(app, contract.getRfm, (ctx) => reportRfm(ctx))
  serve(app, contract.previewRfm, (ctx, { query }) => previewRfm(ctx, query))
  serve(app, contract.getProductStates, (ctx) => reportStates(ctx))
  serve(app, contract.getPatterns, (ctx) => reportPatterns(ctx))
  serve(app, contract.getBond, (ctx) => reportBond(ctx))
  serve(app, contract.listWatched, (ctx, { query }) => listWatched(ctx, query))
  serve(app, contract.setWatchOwner, async (ctx, { params, body }) => {
    await setWatchOwner(ctx, { ...body, ...params })
    return {}
  })
  serve(app, contract.noteContacted, async (ctx, { params, body }) => {
    await noteContacted(ctx, { ...body, ...params })
    return {}
  })
  serve(app, contract.getPersonCharacter, (ctx, { params }) => personCharacterOf(ctx, params))
  serve(app, contract.correctKind, async (ctx, { params, body }) => {
    await correctKind(ctx, { ...body, ...params })
    return {}
  })
}
