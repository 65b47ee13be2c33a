import { call, urlOf } from '../../../web/api.ts'
import { useFormat } from '../../../web/format.ts'
import { useMe } from '../../../web/session.ts'
import type { PeopleList } from '../../../web/ui/PeopleSheet.tsx'
import { downloadMembers, listMembers } from '../contract.ts'
import { lineOf } from './builder/people.ts'

/** Who stands behind the size of a segment. */
export function useMembersOf(segment: {
  segmentId: string
  name: string
  sentence: string
  members: number | null
}): PeopleList {
  const format = useFormat()
  const { may } = useMe()
  const { segmentId, name, sentence, members } = segment
  const params = { segmentId }
  return {
    key: ['segment-members', segmentId, members],
    title: name,
    rule: sentence,
    ...(members !== null && { count: members }),
    load: async (page, signal) => {
      const answer = await call(listMembers, { params, query: page }, { signal })
      return { ...answer, items: answer.items.map((member) => lineOf(member, format.day)) }
    },
    ...(may('people.export') && { csv: urlOf(downloadMembers, { params }) }),
  }
}
