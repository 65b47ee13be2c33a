import { call } from '../../../web/api.ts'
import type { PeopleList } from '../../../web/ui/PeopleSheet.tsx'
import { listAnswers } from '../contract.ts'
import type { Metric } from '../surveys.rules.ts'

interface Behind {
  surveyId: string
  title: string
  rule: string
  period: { from: string; to: string }
  metric?: Metric
  mark?: { min: number; max: number }
  bad?: boolean
}

/** The people behind a figure of a survey; what nobody's name stands under is not in it. */
export function peopleBehind({ period, mark, bad, metric, ...list }: Behind): PeopleList {
  const query = {
    surveyId: list.surveyId,
    ...period,
    ...(metric && mark && { metric, ...mark }),
    ...(bad && { bad: 'true' }),
  }
  return {
    key: ['survey-answers', query],
    title: list.title,
    rule: list.rule,
    load: async (page, signal) => {
      const { items, nextCursor } = await call(
        listAnswers,
        { query: { ...query, ...page } },
        { signal },
      )
      return {
        nextCursor,
        items: items.flatMap(({ personId, personName, answerId, ...marks }) => {
          const figure = metric ? marks[metric] : (marks.nps ?? marks.csat ?? marks.ces)
          return personId
            ? [
                {
                  id: personId,
                  row: answerId,
                  name: personName ?? '',
                  ...(figure !== null && { figure: String(figure) }),
                },
              ]
            : []
        }),
      }
    },
  }
}
