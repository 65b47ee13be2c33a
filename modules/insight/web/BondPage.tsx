import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../../web/format.ts'
import { queryOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { Columns, Sheet } from '../../../web/ui/Sheet.tsx'
import { texts as bondTexts } from '../bond.texts.ts'
import { texts } from '../character-pages.texts.ts'
import { type BondReport, getBond } from '../contract.ts'
import { texts as names } from '../rule.texts.ts'
import { AttachmentSheet } from './AttachmentSheet.tsx'
import { CountBars } from './CountBars.tsx'
import { Filled } from './filled.tsx'
import { KIND_NAMES } from './kinds.ts'
import { LoyalKinds } from './LoyalKinds.tsx'
import { MindBoxes } from './MindBoxes.tsx'
import { Figure, usePeopleOf } from './people.tsx'
import { NothingYet, ReportPage } from './ReportPage.tsx'
import { whileCounting } from './while-counting.ts'

const SIGNS = {
  fullPrice: { name: names.sign_fullPrice, none: bondTexts.none_fullPrice },
  cameBack: { name: names.sign_cameBack, none: bondTexts.none_cameBack },
  waited: { name: names.sign_waited, none: bondTexts.none_waited },
  travelled: { name: names.sign_travelled, none: bondTexts.none_travelled },
} as const

/** The bond apart from spend: attachment, kinds, going out of the way, mind and behaviour. */
export default function BondPage() {
  const t = useT()
  const report = useQuery({ ...queryOf(getBond), refetchInterval: whileCounting })
  const found =
    report.data && !report.data.missing && report.data.people > 0 ? report.data : undefined
  return (
    <ReportPage
      title={t(texts.bondTitle)}
      lead={found ? <Finding bond={found} /> : t(texts.bondLead)}
      report={report}
      scoped={false}
      isEmpty={({ missing, people }) => missing !== null || people === 0}
      counting={({ counting }) => counting}
      empty={report.data?.missing ? <EmptyState>{t(texts.building)}</EmptyState> : <NothingYet />}
      people={({ people }) => people}
    >
      {(bond) => (
        <>
          <LoyalKinds kinds={bond.kinds} />
          <Columns of="halves">
            <AttachmentSheet bond={bond} />
            <Sheet title={t(texts.signs)} note={t(texts.signsNote)}>
              <CountBars
                unit="times"
                rows={bond.signs.map(({ sign, times }) => ({
                  figure: `sign:${sign}`,
                  name: SIGNS[sign].name,
                  count: times,
                  none: t(SIGNS[sign].none),
                }))}
              />
            </Sheet>
          </Columns>
          <MindBoxes boxes={bond.boxes} />
        </>
      )}
    </ReportPage>
  )
}

/** The truly loyal; without any, the kind that most people are of. */
function Finding({ bond: { kinds } }: { bond: BondReport }) {
  const t = useT()
  const format = useFormat()
  const people = usePeopleOf('character')
  const truly = kinds.find(({ kind, people }) => kind === 'truly' && people > 0)
  const most = truly ?? kinds.reduce((most, one) => (one.people > most.people ? one : most))
  if (most.people === 0) return t(bondTexts.findNone)
  const { kind, people: count, silent } = most
  const name = t(KIND_NAMES[kind])
  const figure = (id: string, title: string, count: number) => (
    <Figure count={count} opens={people(id, { title, rule: title, count })}>
      {format.count(count, 'people')}
    </Figure>
  )
  const text = silent > 0 ? bondTexts.findMostSilent : bondTexts.findMost
  const ofTruly = silent > 0 ? bondTexts.findTrulySilent : bondTexts.findTruly
  return (
    <Filled
      text={truly ? ofTruly : text}
      params={{ kind: name }}
      parts={{
        figure: figure(`kind:${kind}`, name, count),
        silent: figure(`kindSilent:${kind}`, `${name}・${t(texts.leaves)}`, silent),
      }}
    />
  )
}
