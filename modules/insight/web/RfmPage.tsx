import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../../web/format.ts'
import { queryOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { texts } from '../character-pages.texts.ts'
import { getRfm, type RfmReport } from '../contract.ts'
import { texts as rfmTexts } from '../rfm.texts.ts'
import { Fold } from './Fold.tsx'
import { Filled } from './filled.tsx'
import { Figure } from './people.tsx'
import { NothingYet, ReportPage } from './ReportPage.tsx'
import { RfmBandsForm } from './RfmBandsForm.tsx'
import { RfmMap, useOpenCell } from './RfmMap.tsx'
import { useBandWords } from './rfm-bands.ts'
import { whileCounting } from './while-counting.ts'

/** Whoever ordered lately and often, whoever did not, and what they have spent. */
export default function RfmPage() {
  const t = useT()
  const report = useQuery({ ...queryOf(getRfm), refetchInterval: whileCounting })
  const found =
    report.data && !report.data.missing && report.data.people > 0 ? report.data : undefined
  return (
    <ReportPage
      title={t(texts.rfmTitle)}
      lead={found ? <Finding rfm={found} /> : t(texts.rfmLead)}
      report={report}
      scoped={false}
      isEmpty={({ missing, people }) => missing !== null || people === 0}
      counting={({ counting }) => counting}
      empty={report.data?.missing ? <EmptyState>{t(texts.building)}</EmptyState> : <NothingYet />}
      people={({ people }) => people}
    >
      {(rfm) => (
        <>
          <RfmMap rfm={rfm} />
          <Sheet title={t(rfmTexts.bandsSheet)} note={t(rfmTexts.bandsWords)}>
            <Fold label={t(rfmTexts.changeBands)}>
              <RfmBandsForm key={rfm.bands.version} bands={rfm.bands} />
            </Fold>
          </Sheet>
        </>
      )}
    </ReportPage>
  )
}

/** The cell that has spent most, and its share of everything. */
function Finding({ rfm }: { rfm: RfmReport }) {
  const t = useT()
  const format = useFormat()
  const bandWords = useBandWords(rfm.bands)
  const openCell = useOpenCell(rfm)
  const total = rfm.cells.reduce((sum, { money }) => sum + money.minor, 0)
  const most = rfm.cells.reduce((most, cell) => (cell.money.minor > most.money.minor ? cell : most))
  if (total <= 0 || most.money.minor <= 0) return t(texts.rfmLead)
  return (
    <Filled
      text={rfmTexts.finding}
      params={{
        recency: bandWords.recency(most.recency),
        frequency: bandWords.frequency(most.frequency),
        share: format.percent(most.money.minor / total, 0),
      }}
      parts={{
        figure: (
          <Figure count={most.people} opens={openCell(most)}>
            {format.count(most.people, 'people')}
          </Figure>
        ),
      }}
    />
  )
}
