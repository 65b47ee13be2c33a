import type { FactKind } from '../../activity/index.ts'
import { captureTexts } from '../capture.texts.ts'
import { markTexts } from '../mark.texts.ts'
import { voiceTexts as texts } from '../voices.texts.ts'

export const voiceTables = {
  voices: 'person',
  topics: 'reference',
  voice_topics: 'person',
} as const

export const voiceRights = {
  'voice.read': ['lead', 'marketer', 'staff', 'reader'],
  // Anybody in the company may catch a voice.
  'voice.catch': ['lead', 'marketer', 'staff', 'reader'],
  'voice.write': ['lead', 'marketer', 'staff'],
  'voice.manage': ['lead'],
} as const

export const voicePermissions = {
  'voice.read': texts.mayRead,
  'voice.catch': texts.mayCatch,
  'voice.write': texts.mayWrite,
  'voice.manage': texts.mayManage,
}

export const voiceAudit = {
  'voice.kept': texts.auditKept,
  'voice.tagged': texts.auditTagged,
  'voice.speaker_named': texts.auditNamed,
  'voice.dismissed': texts.auditDismissed,
  'voice.to_answer': markTexts.auditAnswer,
  'voice.made_removed': texts.auditMadeRemoved,
  'voice.picture_added': captureTexts.auditPicture,
}

const wordsOf = ({ words }: Record<string, unknown>) => (typeof words === 'string' ? words : '')

export const voiceFacts: Record<string, FactKind> = {
  'voice.heard': {
    weight: 'word',
    group: 'word',
    icon: 'postcard',
    title: texts.heard,
    line: wordsOf,
  },
  // The words stand on the timeline already, in the letter that they are part of.
  'voice.marked': {
    weight: 'system',
    group: 'word',
    icon: 'flag',
    title: texts.marked,
    line: wordsOf,
  },
}
