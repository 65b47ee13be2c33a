import { z } from 'zod'
import { defineJob } from '../kernel/jobs.ts'
import { defineModule } from '../kernel/module.ts'
import { askJob } from './sample/asked/ask.ts'
import { correspondJob, preparingCards } from './sample/correspond/correspond.ts'
import { countSampleShop } from './sample/count.ts'
import { listenJob } from './sample/listen/listen.ts'
import { loadSampleShop } from './sample/load.ts'
import { removeSampleShop } from './sample/remove.ts'

const load = defineJob({
  name: 'seeds.load',
  payload: z.object({}),
  run: (ctx) => loadSampleShop(ctx),
})
const remove = defineJob({
  name: 'seeds.remove',
  payload: z.object({}),
  run: (ctx) => removeSampleShop(ctx),
})

/** On the roof: it calls the verbs of every floor and owns nothing. */
export default defineModule({
  name: 'seeds',
  dependsOn: [
    'accounts',
    'people',
    'activity',
    'orders',
    'segments',
    'insight',
    'messaging',
    'inbox',
    'post',
    'rota',
    'voice',
    'surveys',
    'community',
    'goals',
  ],
  permissions: {},
  tables: {},
  jobs: [load, remove, correspondJob, listenJob, askJob],
  contributes: { sample: { load, remove, count: countSampleShop, preparing: preparingCards } },
})
