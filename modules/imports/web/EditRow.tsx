import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../../../web/texts.ts'
import { TextField } from '../../../web/ui/fields.tsx'
import { Stack } from '../../../web/ui/Sheet.tsx'
import { texts as webTexts } from '../../../web/web.texts.ts'
import type { UntakenView } from '../contract.ts'
import { texts } from '../pages.texts.ts'
import css from './imports.module.css'

/** Every cell of a row whose fault is not in one of them: too few columns, a number that comes twice. */
export function EditRow({
  row,
  header,
  edits,
  onEdit,
  onClose,
}: {
  row: UntakenView
  header: string[]
  edits: Record<string, string>
  onEdit: (cells: Record<string, string>) => void
  onClose: () => void
}) {
  const t = useT()
  const width = Math.max(header.length, row.cells.length)
  const before = Array.from({ length: width }, (_, at) => edits[at] ?? row.cells[at] ?? '')
  const [cells, setCells] = useState(before)
  const keep = () => {
    const changed = cells.flatMap((cell, at) =>
      cell === (row.cells[at] ?? '') ? [] : [[String(at), cell] as const],
    )
    onEdit(Object.fromEntries(changed))
    onClose()
  }
  return (
    <Modal
      opened
      size="xl"
      onClose={onClose}
      title={t(texts.editRowTitle, { line: row.line })}
      closeButtonProps={{ 'aria-label': t(webTexts.close) }}
    >
      <Stack>
        <p className="prose">{row.problems.map((problem) => problem.words).join(' ')}</p>
        <div className={css.cells}>
          {cells.map((cell, at) => (
            <TextField
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
              key={at}
              label={header[at] ?? String(at + 1)}
              value={cell}
              onChange={(event) =>
                setCells(cells.map((each, i) => (i === at ? event.currentTarget.value : each)))
              }
            />
          ))}
        </div>
        <div>
          <Button onClick={keep}>{t(texts.keepEdits)}</Button>
        </div>
      </Stack>
    </Modal>
  )
}
