import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../../../web/format.ts'
import { queryOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { NumberTile } from '../../../../web/ui/NumberTile.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { listItems } from '../../contract.ts'
import { meetingPageTexts as texts } from '../../meeting-pages.texts.ts'
import { FEW_DONE } from '../../meetings.rules.ts'
import { donePath } from './paths.ts'

/** How long a change usually takes from the first voice; it opens to each of them. */
export function PaceTile() {
  const t = useT()
  const format = useFormat()
  const { data } = useQuery(queryOf(listItems, { query: { state: 'done' } }))
  if (!data) return null
  const counted = data.items.filter(({ days }) => days !== null).length
  const few = counted < FEW_DONE
  const digits = data.medianDays !== null && data.medianDays % 1 !== 0 ? 1 : 0
  return (
    <Sheet>
      <NumberTile
        label={t(texts.pace)}
        note={t(texts.paceNote)}
        figure={format.figure(few ? null : data.medianDays, 'days', digits)}
        opens={{ to: donePath }}
        how={{ label: t(texts.paceHow), content: <p>{t(texts.paceHowText)}</p> }}
        unknown={few ? t(texts.paceFew, { count: counted }) : undefined}
      />
    </Sheet>
  )
}
