import { call } from '../../../../web/api.ts'
import { useFormat } from '../../../../web/format.ts'
import { useT } from '../../../../web/texts.ts'
import type { PeopleList } from '../../../../web/ui/PeopleSheet.tsx'
import type { Rule } from '../../builder.rules.ts'
import { builderTexts as texts } from '../../builder.texts.ts'
import { listRulePeople, type Member } from '../../contract.ts'

const TITLES = { in: texts.whoFits, enter: texts.whoEnters, leave: texts.whoLeaves }

/** The people behind each figure of the builder. */
export function useRulePeople(rule: Rule, segmentId: string | undefined, sentence: string) {
  const t = useT()
  const format = useFormat()
  return (which: keyof typeof TITLES, count: number): PeopleList => ({
    key: ['rule-people', rule, segmentId, which],
    title: t(TITLES[which]),
    rule: sentence,
    count,
    load: async (page, signal) => {
      const body = { rule, which, ...(segmentId && { segmentId }), ...page }
      const answer = await call(listRulePeople, { body }, { signal })
      return { ...answer, items: answer.items.map((member) => lineOf(member, format.day)) }
    },
  })
}

export const lineOf = (
  { personId, name, number, place, since }: Member,
  day: (when: Date) => string,
) => ({
  id: personId,
  name,
  detail: [number, place].filter(Boolean).join(' ・ '),
  ...(since && { figure: day(since) }),
})
