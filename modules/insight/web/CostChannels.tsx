import { useFormat } from '../../../web/format.ts'
import { useSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { channelWord } from '../channel-word.rules.ts'
import type { CostsReport } from '../contract.ts'
import { texts } from '../growth.texts.ts'
import { monthWords } from './months.ts'
import { Figure, type Question, usePeopleOf } from './people.tsx'

/** Costs, new people and what they have brought, by the channel of the first order. */
export function CostChannels({ costs, scope }: { costs: CostsReport; scope: Question }) {
  const t = useT()
  const format = useFormat()
  const { locale } = useSurroundings()
  const people = usePeopleOf('costs', scope)
  const money = (minor?: number) => format.money(minor, costs.frame.currency)
  const span = { from: monthWords(costs.from, locale), to: monthWords(costs.to, locale) }
  return (
    <Sheet flush title={t(texts.channels)}>
      <DataTable
        dense
        label={t(texts.channels)}
        rows={costs.channels}
        rowKey={({ channel }) => channel}
        columns={[
          { id: 'channel', head: t(texts.channel), cell: ({ channel }) => channelWord(t, channel) },
          {
            id: 'acquisition',
            head: t(texts.acquisition),
            align: 'right',
            cell: ({ acquisition }) => (acquisition.minor > 0 ? money(acquisition.minor) : ''),
          },
          {
            id: 'new',
            head: t(texts.newPeople),
            align: 'right',
            cell: ({ channel, newPeople: count }) => (
              <Figure
                count={count}
                opens={people(`new:${channel}`, {
                  title: `${channelWord(t, channel)}・${t(texts.newPeople)}`,
                  rule: t(texts.newPeopleRule, span),
                  count,
                })}
              >
                {format.number(count)}
              </Figure>
            ),
          },
          {
            id: 'perNew',
            head: t(texts.perNew),
            align: 'right',
            phone: 'side',
            cell: ({ perNew }) => money(perNew?.minor),
          },
          {
            id: 'profit',
            head: t(texts.profitOfNew),
            align: 'right',
            cell: ({ profitOfNew }) => money(profitOfNew.minor),
          },
          {
            id: 'return',
            head: t(texts.returnOnCost),
            align: 'right',
            cell: ({ returnOnCost }) => format.percent(returnOnCost, 0),
          },
          {
            id: 'keeping',
            head: t(texts.keeping),
            align: 'right',
            cell: ({ keeping }) => (keeping.minor > 0 ? money(keeping.minor) : ''),
          },
        ]}
      />
    </Sheet>
  )
}
