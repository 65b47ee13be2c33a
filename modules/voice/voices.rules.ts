/** Who said something that nobody knows the speaker of. No person has this id. */
export const NOBODY = '00000000-0000-0000-0000-000000000000'

export const KINDS = ['impression', 'thanks', 'question', 'complaint', 'wish', 'worry'] as const
export type VoiceKind = (typeof KINDS)[number]

export const MOODS = ['good', 'bad', 'mixed', 'none'] as const
export type Mood = (typeof MOODS)[number]

/** Where something was said; `heard` is in passing, by whoever was there. */
export const VOICE_CHANNELS = [
  'post',
  'phone',
  'mail',
  'line',
  'sms',
  'chat',
  'form',
  'heard',
  'survey',
  'review',
  'social',
  'live',
] as const
export type VoiceChannel = (typeof VOICE_CHANNELS)[number]

export const VOICE_STATES = ['proposed', 'kept', 'dismissed'] as const
export type VoiceState = (typeof VOICE_STATES)[number]

/** What the machine takes a voice for; a person decides. Empty where it is unsure (不明). */
export interface Proposal {
  kind: VoiceKind | null
  mood: Mood | null
  topicIds: string[]
  /** The words that decided. */
  because: string[]
}
