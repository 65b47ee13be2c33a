import { z } from 'zod'
import { defineJob } from '../../kernel/jobs.ts'
import { sweep } from './sign-in/sweep.ts'

export const sweepJob = defineJob({ name: 'accounts.sweep', payload: z.object({}), run: sweep })
