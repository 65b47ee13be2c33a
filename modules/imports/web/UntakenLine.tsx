import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../../web/format.ts'
import { useT } from '../../../web/texts.ts'
import { Icon } from '../../../web/ui/Icon.tsx'
import type { UntakenView } from '../contract.ts'
import { texts } from '../pages.texts.ts'
import { EditRow } from './EditRow.tsx'
import css from './imports.module.css'

export interface UntakenLineProps {
  row: UntakenView
  header: string[]
  edits: Record<string, string>
  /** Left out where rows can not be corrected now. */
  onEdit?: (cells: Record<string, string>) => void
}

/** One row, one line of the table for each thing that is wrong with it. */
export function UntakenLine({ row, header, edits, onEdit }: UntakenLineProps) {
  const t = useT()
  const format = useFormat()
  const [opened, setOpened] = useState(false)
  return row.problems.map((problem, at) => (
    <tr key={`${problem.reason}:${problem.cell}`}>
      <td className={`${css.figure} num`} data-head={t(texts.line)}>
        {at === 0 && format.number(row.line)}
      </td>
      <td>{at === 0 && row.shown}</td>
      <td>{problem.column}</td>
      <td>
        {problem.cell !== null && (
          <span className={css.written}>{problem.value || t(texts.emptyCell)}</span>
        )}
      </td>
      <td>{problem.words}</td>
      {onEdit && (
        <td className={css.fix}>
          {problem.cell !== null && (
            <Fix line={row.line} problem={problem} edits={edits} onEdit={onEdit} />
          )}
          {problem.cell === null && !row.waits && (
            <Button variant="default" size="xs" onClick={() => setOpened(true)}>
              {t(texts.editRow)}
            </Button>
          )}
          {opened && (
            <EditRow
              row={row}
              header={header}
              edits={edits}
              onEdit={onEdit}
              onClose={() => setOpened(false)}
            />
          )}
        </td>
      )}
    </tr>
  ))
}

function Fix({
  line,
  problem,
  edits,
  onEdit,
}: {
  line: number
  problem: UntakenView['problems'][number]
  edits: Record<string, string>
  onEdit: (cells: Record<string, string>) => void
}) {
  const t = useT()
  const place = String(problem.cell)
  const value = edits[place] ?? ''
  return (
    <TextInput
      size="sm"
      aria-label={t(texts.fixLabel, { line, column: problem.column ?? '' })}
      value={value}
      leftSection={value ? <Icon name="check" /> : undefined}
      onChange={(event) => onEdit({ [place]: event.currentTarget.value })}
    />
  )
}
