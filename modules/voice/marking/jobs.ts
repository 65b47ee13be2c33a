import { defineJob } from '../../../kernel/jobs.ts'
import { type Reaction, reactionPayload } from '../../activity/index.ts'
import { proposeVoices } from './propose-voices.ts'

const proposeJob = defineJob({
  name: 'voice.propose',
  payload: reactionPayload,
  run: (ctx, { facts }) => proposeVoices(ctx, { facts }),
})

export const markingJobs = [proposeJob]

export const markingReactions: Reaction[] = [
  { name: 'voice.propose', on: ['contact.received'], job: proposeJob },
]
