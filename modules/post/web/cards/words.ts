import type { Text } from '../../../../kernel/i18n.ts'
import type { Tone } from '../../../../web/ui/Badge.tsx'
import type { IconName } from '../../../../web/ui/Icon.tsx'
import { cardLayoutTexts } from '../../card-layouts.texts.ts'
import { cardPageTexts as texts } from '../../card-pages.texts.ts'
import { cardPrintTexts } from '../../card-print.texts.ts'
import type { CardProblem, PrintState } from '../../card-states.rules.ts'
import type { CardLayout } from '../../contract.ts'

export const PROBLEM_HOW: Record<CardProblem, Text> = {
  no_address: texts.noAddressHow,
  returned_address: texts.returnedHow,
  long_words: texts.longWordsHow,
  long_address: texts.longAddressHow,
}

export const PRINT_LOOK: Record<PrintState, { text: Text; tone: Tone; icon: IconName }> = {
  making: { text: cardPrintTexts.stateMaking, tone: 'plain', icon: 'clock' },
  ready: { text: cardPrintTexts.stateReady, tone: 'ai', icon: 'file' },
  by_hand: { text: cardPrintTexts.stateByHand, tone: 'ai', icon: 'print' },
  failed: { text: cardPrintTexts.stateFailed, tone: 'enji', icon: 'warning' },
  posted: { text: cardPrintTexts.statePosted, tone: 'matsu', icon: 'check' },
  undone: { text: cardPrintTexts.stateUndone, tone: 'plain', icon: 'undo' },
}

const PRESETS: Record<string, Text> = {
  upright: cardLayoutTexts.upright,
  brush: cardLayoutTexts.brush,
  across: cardLayoutTexts.across,
  letter: cardLayoutTexts.letter,
}

/** What a layout is called: the shop's own name, or that of one that came with the house. */
export function layoutName(t: (text: Text) => string, { name, preset }: CardLayout): string {
  const known = preset === null ? undefined : PRESETS[preset]
  return name ?? (known ? t(known) : '')
}
