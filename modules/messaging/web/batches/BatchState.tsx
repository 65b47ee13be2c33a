import { useT } from '../../../../web/texts.ts'
import { Badge, type Tone } from '../../../../web/ui/Badge.tsx'
import type { IconName } from '../../../../web/ui/Icon.tsx'
import { batchPageTexts as texts } from '../../batch-pages.texts.ts'
import type { BatchState as State } from '../../batches.rules.ts'

const LOOKS: Record<State, { tone: Tone; icon: IconName }> = {
  draft: { tone: 'plain', icon: 'pencil' },
  running: { tone: 'ai', icon: 'send' },
  paused: { tone: 'yama', icon: 'clock' },
  stopped: { tone: 'plain', icon: 'close' },
  done: { tone: 'matsu', icon: 'check' },
}

export function BatchState({ state }: { state: State }) {
  const t = useT()
  return <Badge {...LOOKS[state]}>{t(texts[state])}</Badge>
}
