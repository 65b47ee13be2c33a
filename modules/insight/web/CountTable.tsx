import type { Text } from '../../../kernel/i18n.ts'
import { useFormat } from '../../../web/format.ts'
import { useT } from '../../../web/texts.ts'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { texts } from '../character-pages.texts.ts'
import { Figure, usePeopleOf } from './people.tsx'

/** A few names, each with how many people there are; each figure opens them. */
export function CountTable({
  title,
  rows,
}: {
  title: Text
  rows: { figure: string; name: Text; people: number }[]
}) {
  const t = useT()
  const format = useFormat()
  const people = usePeopleOf('character')
  return (
    <DataTable
      dense
      label={t(title)}
      rows={rows}
      rowKey={({ figure }) => figure}
      columns={[
        { id: 'name', head: '', cell: ({ name }) => t(name) },
        {
          id: 'people',
          head: t(texts.people),
          align: 'right',
          phone: 'side',
          cell: ({ figure, name, people: count }) => (
            <Figure
              count={count}
              opens={people(figure, {
                title: t(name),
                rule: t(texts.patternRule, { name: t(name) }),
                count,
              })}
            >
              {format.number(count)}
            </Figure>
          ),
        },
      ]}
    />
  )
}
