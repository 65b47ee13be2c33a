import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import { audiencePageTexts as texts } from '../../audience-pages.texts.ts'
import type { SyncLine, SyncRun } from '../../contract.ts'

/** How a sync stands, in a word. */
export function SyncState({ sync: { state, lastRun } }: { sync: SyncLine }) {
  const t = useT()
  if (state === 'paused')
    return (
      <Badge tone="yama" icon="clock">
        {t(texts.statePaused)}
      </Badge>
    )
  if (lastRun) return <RunState run={lastRun} />
  return <Badge>{t(texts.stateOn)}</Badge>
}

/** How a run went. */
export function RunState({ run: { state, error, ...run } }: { run: SyncRun }) {
  const t = useT()
  if (state === 'done' && run.entered + run.changed + run.left === 0)
    return <Badge>{t(run.unchanged === 0 ? texts.stateNobody : texts.stateSame)}</Badge>
  if (state === 'done')
    return (
      <Badge tone="matsu" icon="check">
        {t(texts.stateDone)}
      </Badge>
    )
  if (state === 'failed')
    return (
      <Badge tone="enji" icon="warning">
        {t(texts.stateFailed)}
      </Badge>
    )
  return error ? (
    <Badge tone="yama" icon="clock">
      {t(texts.stateRetrying)}
    </Badge>
  ) : (
    <Badge tone="ai" icon="repeat">
      {t(texts.stateRunning)}
    </Badge>
  )
}
