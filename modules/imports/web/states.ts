import type { Text } from '../../../kernel/i18n.ts'
import type { Tone } from '../../../web/ui/Badge.tsx'
import type { IconName } from '../../../web/ui/Icon.tsx'
import type { ImportSummary } from '../contract.ts'
import { texts } from '../pages.texts.ts'

type State = ImportSummary['state']

export const STATES: Record<State, { text: Text; tone: Tone; icon: IconName }> = {
  new: { text: texts.stateNew, tone: 'ai', icon: 'pencil' },
  reading: { text: texts.stateReading, tone: 'ai', icon: 'clock' },
  checked: { text: texts.stateChecked, tone: 'ai', icon: 'check' },
  running: { text: texts.stateRunning, tone: 'ai', icon: 'clock' },
  finishing: { text: texts.stateFinishing, tone: 'ai', icon: 'clock' },
  done: { text: texts.stateDone, tone: 'matsu', icon: 'check' },
  stopped: { text: texts.stateStopped, tone: 'yama', icon: 'clock' },
  failed: { text: texts.stateFailed, tone: 'enji', icon: 'warning' },
  undoing: { text: texts.stateUndoing, tone: 'plain', icon: 'clock' },
  undone: { text: texts.stateUndone, tone: 'plain', icon: 'undo' },
}

export const isWorking = (state: State) =>
  state === 'reading' || state === 'running' || state === 'finishing' || state === 'undoing'
