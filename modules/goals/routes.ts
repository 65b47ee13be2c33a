import { type App, serve } from '../../kernel/http.ts'
import * as contract from './contract.ts'
import { changeGoal, createGoal, setGoalState, shareGoal } from './decide-goal.ts'
import {
  addBenchmark,
  addMeasure,
  changeMeasure,
  removeBenchmark,
  removeMeasure,
} from './decide-measure.ts'
import { listGoals, readGoal, readHistory, readStarter } from './read-goals.ts'

export function routes(app: App): void {
  serve(app, contract.listGoals, (ctx) => listGoals(ctx))
  serve(app, contract.createGoal, (ctx, { body }) => createGoal(ctx, body))
  serve(app, contract.readGoal, (ctx, { params }) => readGoal(ctx, params))
  serve(app, contract.changeGoal, (ctx, { params, body }) =>
    changeGoal(ctx, { ...params, ...body }),
  )
  serve(app, contract.setGoalState, (ctx, { params, body }) =>
    setGoalState(ctx, { ...params, ...body }),
  )
  serve(app, contract.shareGoal, (ctx, { params }) => shareGoal(ctx, params))
  serve(app, contract.addMeasure, (ctx, { params, body }) =>
    addMeasure(ctx, { ...params, ...body }),
  )
  serve(app, contract.changeMeasure, (ctx, { params, body }) =>
    changeMeasure(ctx, { ...params, ...body }),
  )
  serve(app, contract.removeMeasure, async (ctx, { params }) => {
    await removeMeasure(ctx, params)
    return {}
  })
  serve(app, contract.readHistory, (ctx, { params }) => readHistory(ctx, params))
  serve(app, contract.addBenchmark, (ctx, { body }) => addBenchmark(ctx, body))
  serve(app, contract.removeBenchmark, async (ctx, { params }) => {
    await removeBenchmark(ctx, params)
    return {}
  })
  serve(app, contract.readStarter, (ctx) => readStarter(ctx))
}
