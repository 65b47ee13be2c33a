import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { z } from 'zod'
import { useLive } from '../../../web/live.ts'
import { keyOf, useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { WorkRow } from '../../../web/ui/WorkRow.tsx'
import { getImport, type ImportSummary, listImports, listUntaken, stopImport } from '../contract.ts'
import { texts } from '../pages.texts.ts'
import { isWorking } from './states.ts'

/** How far an import is: told by the server as it happens, and asked for every few seconds. */
export function ImportWork({ row, linked }: { row: ImportSummary; linked?: boolean }) {
  const t = useT()
  const { may } = useMe()
  useFreshImport(row)
  const stop = useMutationOf(stopImport)
  const { importId, fileName, state, rows, stopWanted } = row
  const name = linked ? (
    <Link to={`/imports/${importId}`} className="link">
      {fileName}
    </Link>
  ) : (
    fileName
  )
  const canStop = may('imports.run') && state !== 'undoing' && !stopWanted
  const onStop = canStop ? () => stop.mutate({ params: { importId } }) : undefined
  const done = rows.taken + rows.untaken + rows.skipped
  const secondsLeft = useSecondsLeft(done, rows.total)
  if (state === 'running' || state === 'finishing')
    return (
      <>
        <WorkRow
          name={name}
          done={done}
          total={rows.total}
          secondsLeft={secondsLeft}
          onStop={onStop}
        />
        {stopWanted && <p className="small quiet">{t(texts.stopping)}</p>}
      </>
    )
  return (
    <WorkRow
      name={name}
      done={state === 'reading' ? row.bytesRead : 0}
      total={state === 'reading' ? Math.max(1, row.fileSize) : null}
      words={wordsOf(row, t)}
      onStop={onStop}
    />
  )
}

function wordsOf(row: ImportSummary, t: ReturnType<typeof useT>): string {
  if (row.state === 'undoing') return t(texts.undoneSoFar, { count: row.undone?.orders ?? 0 })
  const percent = Math.round((100 * row.bytesRead) / Math.max(1, row.fileSize))
  return t(texts.percentRead, { rows: row.rows.total, percent })
}

const told = z.object({ state: z.string() })

/** Reads the import again when the server says that something has changed, and every three seconds. */
export function useFreshImport({ importId, state }: Pick<ImportSummary, 'importId' | 'state'>) {
  const client = useQueryClient()
  const last = useRef(0)
  const refresh = () => {
    last.current = Date.now()
    for (const endpoint of [getImport, listImports, listUntaken])
      void client.invalidateQueries({ queryKey: keyOf(endpoint) })
  }
  useLive(`imports:${importId}`, told, (message) => {
    if (message.state !== state || Date.now() - last.current > 700) refresh()
  })
  const working = isWorking(state)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `refresh` is made anew at each render
  useEffect(() => {
    if (!working) return
    const timer = setInterval(refresh, 3000)
    return () => clearInterval(timer)
  }, [working])
}

/** From how fast it went since this page began to watch; unknown in the first two seconds. */
function useSecondsLeft(done: number, total: number): number | null {
  const start = useRef<{ at: number; done: number } | null>(null)
  start.current ??= { at: Date.now(), done }
  const seconds = (Date.now() - start.current.at) / 1000
  const rows = done - start.current.done
  if (seconds < 2 || rows <= 0) return null
  return ((total - done) * seconds) / rows
}
