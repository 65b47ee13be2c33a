import type { Text } from '../../../../kernel/i18n.ts'
import type { Tone } from '../../../../web/ui/Badge.tsx'
import type { IconName } from '../../../../web/ui/Icon.tsx'
import { pageTexts as texts } from '../../scan-pages.texts.ts'
import type { CardKind, Debt, Fault, Match, ScanState, Urgency } from '../../scans.rules.ts'

export const KIND_TEXT: Record<CardKind, Text> = {
  thanks: texts.thanks,
  request: texts.request,
  question: texts.question,
  worry: texts.worry,
  scolding: texts.scolding,
}

export const FAULT_TEXT: Record<Fault, Text> = {
  heic: texts.heic,
  not_a_picture: texts.not_a_picture,
  broken: texts.broken,
  too_many_pixels: texts.too_many_pixels,
  too_many_pages: texts.too_many_pages,
  locked: texts.locked,
  empty: texts.empty,
}

export const STATE_TEXT: Record<ScanState, Text> = {
  reading: texts.reading,
  ready: texts.todo,
  typed: texts.second,
  filed: texts.filed,
  no_reply: texts.noReply,
  failed: texts.failed,
}

export const HAND_TEXT = {
  printed: texts.printed,
  handwritten: texts.handwritten,
  empty: texts.emptyHand,
  unavailable: texts.unavailable,
} as const

export const MATCH_TEXT: Record<Match, Text> = {
  number: texts.matchNumber,
  phone: texts.matchPhone,
  name: texts.matchName,
  postal: texts.matchPostal,
  address: texts.matchAddress,
}

export const DEBT_LOOK: Record<Debt, { text: Text; tone: Tone; icon: IconName }> = {
  answered: { text: texts.answered, tone: 'matsu', icon: 'check' },
  reasoned: { text: texts.reasoned, tone: 'plain', icon: 'pencil' },
  waiting: { text: texts.waiting, tone: 'kaki', icon: 'postcard' },
  unfiled: { text: texts.unfiled, tone: 'plain', icon: 'postcard' },
}

export const URGENCY_LOOK: Record<Urgency, { text: Text; tone: Tone; icon: IconName }> = {
  near: { text: texts.near, tone: 'yama', icon: 'clock' },
  late: { text: texts.late, tone: 'enji', icon: 'warning' },
}
