import { useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { useLive } from '../../../web/live.ts'
import { keyOf } from '../../../web/query.ts'
import { getSurveyResults, listAnswers, listRounds, listSurveys } from '../contract.ts'

const hint = z.object({ surveyId: z.uuid() })
const SHOWN = [getSurveyResults, listAnswers, listRounds, listSurveys]

/** Answers appear while one looks. */
export function useSurveysLive(): void {
  const client = useQueryClient()
  useLive('surveys', hint, () => {
    for (const endpoint of SHOWN) void client.invalidateQueries({ queryKey: keyOf(endpoint) })
  })
}
