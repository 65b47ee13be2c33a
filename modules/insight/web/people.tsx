import type { ReactNode } from 'react'
import { call, urlOf } from '../../../web/api.ts'
import { useFormat } from '../../../web/format.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import type { PersonLine } from '../../../web/ui/PeopleSheet.tsx'
import { type Opens, Stitch } from '../../../web/ui/Stitch.tsx'
import {
  listReportPeople,
  type ReportName,
  type ReportPerson,
  reportPeopleCsv,
} from '../contract.ts'
import { texts } from '../reports.texts.ts'

export interface Opened {
  title: string
  /** Who is in it, as a sentence. */
  rule: ReactNode
  count?: number
}

export type OpenFigure = (figure: string, opened: Opened) => Opens

/** What a report was asked, as its people are asked too. */
export type Question = Record<string, string | number | undefined>

/** `const people = usePeopleOf('ltv', scope)`, then `people('customers', { title, rule, count })`. */
export function usePeopleOf(report: ReportName, question: Question = {}): OpenFigure {
  const t = useT()
  const format = useFormat()
  const { may } = useMe()
  const lineOf = (person: ReportPerson): PersonLine => ({
    id: person.personId,
    row: person.thing,
    name: person.name || t(person.erased ? texts.erased : texts.noName),
    detail: [
      person.at && format.day(person.at),
      person.words ?? person.place,
      !person.at && person.lastOrder && t(texts.lastOrderOn, { day: format.day(person.lastOrder) }),
    ]
      .filter(Boolean)
      .join('・'),
    figure: t(texts.ordersOf, { count: person.orders }),
  })
  return (figure, { title, rule, count }) => {
    const query = { ...question, figure }
    const params = { report }
    return {
      people: {
        key: [report, figure, question],
        title,
        rule,
        count,
        load: async (page, signal) => {
          const input = { params, query: { ...query, ...page } }
          const answer = await call(listReportPeople, input, { signal })
          return { ...answer, items: answer.items.map(lineOf) }
        },
        csv: may('people.export') ? urlOf(reportPeopleCsv, { params, query }) : undefined,
      },
    }
  }
}

/** A figure within a sentence or a table. Without anybody behind it there is no stitch. */
export function Figure({
  children,
  count,
  opens,
}: {
  children: ReactNode
  count: number | null
  opens: Opens
}) {
  return count ? <Stitch {...opens}>{children}</Stitch> : <span className="num">{children}</span>
}
