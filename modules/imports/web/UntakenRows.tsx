import { Button } from '@mantine/core'
import { useState } from 'react'
import { z } from 'zod'
import type { Text } from '../../../kernel/i18n.ts'
import { urlOf } from '../../../web/api.ts'
import { useFormat } from '../../../web/format.ts'
import { useMutationOf, usePages } from '../../../web/query.ts'
import { useSearchState } from '../../../web/search-state.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { CsvButton } from '../../../web/ui/CsvButton.tsx'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { correctRows, type ImportReport, listUntaken, untakenCsv } from '../contract.ts'
import { texts } from '../pages.texts.ts'
import { GROUP_NAMES, type ProblemGroup } from '../problems.rules.ts'
import css from './imports.module.css'
import { UntakenLine } from './UntakenLine.tsx'

const GROUPS: Record<ProblemGroup, Text> = {
  date: texts.groupDate,
  amount: texts.groupAmount,
  postal: texts.groupPostal,
  person: texts.groupPerson,
  number: texts.groupNumber,
  course: texts.groupCourse,
  row: texts.groupRow,
  waiting: texts.groupWaiting,
  other: texts.groupOther,
}

/** Line → place of the cell → its new words. */
export type Edits = Record<number, Record<string, string>>

/** Every row that was not taken, with filters by reason, a field to correct it, and the file of them. */
export function UntakenRows({ row }: { row: ImportReport }) {
  const t = useT()
  const [{ group }, setFilter] = useSearchState(z.object({ group: z.enum(GROUP_NAMES).optional() }))
  const params = { importId: row.importId }
  const list = usePages(listUntaken, { params, query: { limit: 100, group } })
  const [edits, setEdits] = useState<Edits>({})
  const edit = (line: number, cells: Record<string, string>) =>
    setEdits((before) => ({ ...before, [line]: { ...before[line], ...cells } }))
  const canFix = useMe().may('imports.run') && row.state === 'done'
  return (
    <div>
      <div className={`${css.chips} num`} style={{ marginBottom: 12 }}>
        <Chip on={!group} onClick={() => setFilter({ group: undefined })}>
          {t(texts.all)} {row.rows.untaken}
        </Chip>
        {GROUP_NAMES.filter((name) => row.groups[name]).map((name) => (
          <Chip key={name} on={group === name} onClick={() => setFilter({ group: name })}>
            {t(GROUPS[name])} {row.groups[name]}
          </Chip>
        ))}
        <span className={css.push}>
          <CsvButton
            compact
            url={urlOf(untakenCsv, { params })}
            label={t(texts.rowsAsCsv, { count: row.rows.untaken })}
          />
        </span>
      </div>
      <Sheet flush>
        {list.error && !list.rows && <ErrorState error={list.error} onRetry={list.retry} />}
        {list.loading && <Loading lines={6} />}
        {list.rows && (
          <table className={`${css.grid} ${css.list}`}>
            <Head canFix={canFix} />
            <tbody>
              {list.rows.map((each) => (
                <UntakenLine
                  key={each.line}
                  row={each}
                  header={row.header ?? []}
                  edits={edits[each.line] ?? {}}
                  onEdit={canFix ? (cells) => edit(each.line, cells) : undefined}
                />
              ))}
            </tbody>
          </table>
        )}
        {list.hasMore && (
          <div className={css.foot}>
            <Button variant="default" size="xs" onClick={list.more}>
              {t(texts.more)}
            </Button>
          </div>
        )}
        {canFix && <Take row={row} edits={edits} onTaken={() => setEdits({})} />}
      </Sheet>
    </div>
  )
}

function Chip(props: { on: boolean; onClick: () => void; children: React.ReactNode }) {
  return (
    <button type="button" className={css.chip} aria-pressed={props.on} onClick={props.onClick}>
      {props.children}
    </button>
  )
}

function Head({ canFix }: { canFix: boolean }) {
  const t = useT()
  return (
    <thead>
      <tr>
        <th scope="col" className={css.figure}>
          {t(texts.line)}
        </th>
        <th scope="col">{t(texts.person)}</th>
        <th scope="col">{t(texts.column)}</th>
        <th scope="col">{t(texts.written)}</th>
        <th scope="col">{t(texts.reason)}</th>
        {canFix && <th scope="col">{t(texts.fix)}</th>}
      </tr>
    </thead>
  )
}

/** The corrected rows run again as part of the same import; the others stay where they are. */
function Take({ row, edits, onTaken }: { row: ImportReport; edits: Edits; onTaken: () => void }) {
  const t = useT()
  const format = useFormat()
  const rows = Object.entries(edits).flatMap(([line, cells]) =>
    Object.keys(cells).length > 0 ? [{ line: Number(line), cells }] : [],
  )
  const correct = useMutationOf(correctRows, {
    onSuccess: (corrected) => {
      onTaken()
      toast(t(corrected.untaken > 0 ? texts.takenNow : texts.takenAll, corrected))
    },
  })
  const all = row.rows.untaken
  const rest = Math.max(0, all - rows.length)
  if (rows.length === 0 && !correct.error) return null
  return (
    <div className={css.foot}>
      {correct.error && <ErrorState error={correct.error} />}
      <span className="small quiet num" title={format.count(all, 'rows')}>
        {t(rest > 0 ? texts.fixedCount : texts.fixedAll, { all, fixed: rows.length, rest })}
      </span>
      <Button
        className={css.push}
        disabled={rows.length === 0}
        loading={correct.isPending}
        onClick={() => correct.mutate({ params: { importId: row.importId }, body: { rows } })}
      >
        {t(rows.length > 0 ? texts.takeFixed : texts.run, { count: rows.length })}
      </Button>
    </div>
  )
}
