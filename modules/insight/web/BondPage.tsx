import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../../web/format.ts'
import { queryOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { Columns, Sheet } from '../../../web/ui/Sheet.tsx'
import { texts } from '../character-pages.texts.ts'
import { type BondReport, getBond } from '../contract.ts'
import { texts as names } from '../rule.texts.ts'
import { CountTable } from './CountTable.tsx'
import { KIND_NAMES, RISK_NAMES } from './kinds.ts'
import { Figure, usePeopleOf } from './people.tsx'
import { NothingYet, ReportPage } from './ReportPage.tsx'
import { WeightsForm } from './WeightsForm.tsx'
import { whileCounting } from './while-counting.ts'

const SIGNS = {
  fullPrice: names.sign_fullPrice,
  cameBack: names.sign_cameBack,
  waited: names.sign_waited,
  travelled: names.sign_travelled,
} as const
const MINDS = {
  satisfied: texts.mind_satisfied,
  unsatisfied: texts.mind_unsatisfied,
  unknown: texts.mind_unknown,
} as const

/** The bond apart from spend: attachment, kinds, going out of the way, mind and behaviour. */
export default function BondPage() {
  const t = useT()
  const report = useQuery({ ...queryOf(getBond), refetchInterval: whileCounting })
  return (
    <ReportPage
      title={t(texts.bondTitle)}
      lead={t(texts.bondLead)}
      report={report}
      scoped={false}
      isEmpty={({ missing, people }) => missing !== null || people === 0}
      counting={({ counting }) => counting}
      empty={report.data?.missing ? <EmptyState>{t(texts.building)}</EmptyState> : <NothingYet />}
      people={({ people }) => people}
    >
      {(bond) => (
        <>
          <Kinds bond={bond} />
          <Columns of="halves">
            <Attachment bond={bond} />
            <Sheet flush title={t(texts.signs)} note={t(texts.signsNote)}>
              <CountTable
                title={texts.signs}
                rows={bond.signs.map(({ sign, times }) => ({
                  figure: `sign:${sign}`,
                  name: SIGNS[sign],
                  people: times,
                }))}
              />
            </Sheet>
          </Columns>
          <Boxes bond={bond} />
          <Sheet title={t(texts.weights)} note={t(texts.weightsNote)}>
            <WeightsForm key={bond.weights.version} definition={bond.weights} />
          </Sheet>
        </>
      )}
    </ReportPage>
  )
}

function Kinds({ bond }: { bond: BondReport }) {
  const t = useT()
  const format = useFormat()
  const people = usePeopleOf('character')
  const figure = (name: string, title: string, count: number) => (
    <Figure count={count} opens={people(name, { title, rule: title, count })}>
      {format.number(count)}
    </Figure>
  )
  return (
    <Sheet flush title={t(texts.kinds)} note={t(texts.kindsNote)}>
      <DataTable
        label={t(texts.kinds)}
        rows={bond.kinds}
        rowKey={({ kind }) => kind}
        columns={[
          { id: 'kind', head: t(texts.kind), cell: ({ kind }) => t(KIND_NAMES[kind]) },
          {
            id: 'risk',
            head: t(texts.risk),
            phone: 'line',
            cell: ({ risk }) => t(RISK_NAMES[risk]),
          },
          {
            id: 'people',
            head: t(texts.people),
            align: 'right',
            phone: 'side',
            cell: (row) => figure(`kind:${row.kind}`, t(KIND_NAMES[row.kind]), row.people),
          },
          {
            id: 'silent',
            head: t(texts.silent),
            align: 'right',
            phone: 'hide',
            cell: ({ kind, silent }) =>
              figure(`kindSilent:${kind}`, `${t(KIND_NAMES[kind])}・${t(texts.leaves)}`, silent),
          },
        ]}
      />
    </Sheet>
  )
}

function Attachment({ bond }: { bond: BondReport }) {
  const t = useT()
  const format = useFormat()
  const people = usePeopleOf('character')
  return (
    <Sheet flush title={t(texts.attachment)} note={t(texts.attachmentNote)}>
      <DataTable
        dense
        label={t(texts.attachment)}
        rows={bond.attachment.toReversed()}
        rowKey={({ from }) => String(from)}
        columns={[
          { id: 'from', head: '', cell: ({ from }) => t(texts.band, { from }) },
          {
            id: 'people',
            head: t(texts.people),
            align: 'right',
            phone: 'side',
            cell: ({ from, people: count }) => {
              const title = `${t(texts.attachment)}・${t(texts.band, { from })}`
              return (
                <Figure
                  count={count}
                  opens={people(`attachment:${from}`, { title, rule: title, count })}
                >
                  {format.number(count)}
                </Figure>
              )
            },
          },
        ]}
      />
    </Sheet>
  )
}

const CARES: Record<string, (typeof texts)[keyof typeof texts]> = {
  'satisfied stays': texts.care_satisfied_stays,
  'satisfied leaves': texts.care_satisfied_leaves,
  'unsatisfied stays': texts.care_unsatisfied_stays,
  'unsatisfied leaves': texts.care_unsatisfied_leaves,
}

/** Mind against behaviour; whoever gave no score stands apart and is not guessed at. */
function Boxes({ bond }: { bond: BondReport }) {
  const t = useT()
  const format = useFormat()
  const people = usePeopleOf('character')
  const cell = (mind: keyof typeof MINDS, way: 'stays' | 'leaves') => {
    const count =
      bond.boxes.find((box) => box.mind === mind && box.stays === (way === 'stays'))?.people ?? 0
    const title = `${t(MINDS[mind])}・${t(texts[way])}`
    const care = CARES[`${mind} ${way}`]
    return (
      <>
        <Figure count={count} opens={people(`box:${mind}:${way}`, { title, rule: title, count })}>
          {format.count(count, 'people')}
        </Figure>
        {care && <p className="note">{t(care)}</p>}
      </>
    )
  }
  return (
    <Sheet flush title={t(texts.boxes)} note={t(texts.boxesNote)}>
      <DataTable
        label={t(texts.boxes)}
        rows={(['satisfied', 'unsatisfied', 'unknown'] as const).map((mind) => ({ mind }))}
        rowKey={({ mind }) => mind}
        columns={[
          { id: 'mind', head: '', width: 150, cell: ({ mind }) => t(MINDS[mind]) },
          {
            id: 'stays',
            head: t(texts.stays),
            phone: 'line',
            cell: ({ mind }) => cell(mind, 'stays'),
          },
          {
            id: 'leaves',
            head: t(texts.leaves),
            phone: 'line',
            cell: ({ mind }) => cell(mind, 'leaves'),
          },
        ]}
      />
    </Sheet>
  )
}
