import { call } from '../../../../web/api.ts'
import { useFormat } from '../../../../web/format.ts'
import { useT } from '../../../../web/texts.ts'
import type { PeopleList } from '../../../../web/ui/PeopleSheet.tsx'
import { audiencePageTexts as texts } from '../../audience-pages.texts.ts'
import type { HeldBecause, NeededConsent } from '../../audiences.rules.ts'
import { listAudiencePeople, listHeldBack } from '../../contract.ts'
import { useAudienceWords } from './words.ts'

interface Line {
  personId: string
  name: string
  place: string | null
  because: HeldBecause | null
}

/** The people behind a figure of audiences, each with why they are held back. */
export function usePeopleLists() {
  const t = useT()
  const format = useFormat()
  const words = useAudienceWords()
  const lineOf = ({ personId, name, place, because }: Line) => ({
    id: personId,
    name,
    detail: [because && t(texts[`because_${because}`]), place].filter(Boolean).join('・'),
  })
  return {
    /** Of a segment, as it would be handed over now. */
    foreseen(
      { segmentId, name }: { segmentId: string; name: string },
      need: NeededConsent | null,
      which: 'sendable' | 'held' | HeldBecause,
      count: number,
    ): PeopleList {
      const why = which === 'sendable' || which === 'held' ? '' : t(texts[`because_${which}`])
      const title =
        which === 'sendable'
          ? t(texts.sendable)
          : why
            ? t(texts.heldTitle, { why })
            : t(texts.heldBack)
      const rule =
        which === 'sendable'
          ? t(texts.sendableRule, { segment: name, consent: words.who(need) })
          : t(texts.heldRule, { segment: name, why: why || t(texts.heldBack) })
      return {
        key: ['audience-people', segmentId, need?.channel, need?.purpose, which, count],
        title: `${name} ・ ${title} ${format.count(count, 'people')}`,
        rule,
        count,
        load: async (page, signal) => {
          const query = { ...page, ...need, segmentId, which }
          const { items, nextCursor } = await call(listAudiencePeople, { query }, { signal })
          return { items: items.map(lineOf), nextCursor }
        },
      }
    },
    /** Whom the last run of a sync held back. */
    held(sync: { syncId: string; segmentName: string }, runId: string, count: number): PeopleList {
      const { syncId, segmentName: segment } = sync
      return {
        key: ['held-back', syncId, runId, count],
        title: `${segment} ・ ${t(texts.heldBack)}`,
        rule: t(texts.heldLastRule, { segment }),
        count,
        load: async (page, signal) => {
          const params = { syncId }
          const { items, nextCursor } = await call(
            listHeldBack,
            { params, query: page },
            { signal },
          )
          return { items: items.map(lineOf), nextCursor }
        },
      }
    },
  }
}
