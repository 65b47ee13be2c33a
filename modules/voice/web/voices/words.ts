import type { Text } from '../../../../kernel/i18n.ts'
import type { Tone } from '../../../../web/ui/Badge.tsx'
import type { IconName } from '../../../../web/ui/Icon.tsx'
import { voiceWordTexts as words } from '../../voice-words.texts.ts'
import type { Mood, VoiceChannel, VoiceKind } from '../../voices.rules.ts'

export const kindWord: Record<VoiceKind, Text> = {
  impression: words.impression,
  thanks: words.thanks,
  question: words.question,
  complaint: words.complaint,
  wish: words.wish,
  worry: words.worry,
}

export const kindTone: Record<VoiceKind, Tone> = {
  impression: 'ai',
  thanks: 'matsu',
  question: 'plain',
  complaint: 'enji',
  wish: 'kaki',
  worry: 'yama',
}

export const moodWord: Record<Mood, Text> = {
  good: words.mood_good,
  bad: words.mood_bad,
  mixed: words.mood_mixed,
  none: words.mood_none,
}

export const channelWord: Record<VoiceChannel, Text> = {
  post: words.by_post,
  phone: words.by_phone,
  mail: words.by_mail,
  line: words.by_line,
  sms: words.by_sms,
  chat: words.by_chat,
  form: words.by_form,
  heard: words.by_heard,
  survey: words.by_survey,
  review: words.by_review,
  social: words.by_social,
  live: words.by_live,
}

export const channelIcon: Record<VoiceChannel, IconName> = {
  post: 'postcard',
  phone: 'phone',
  mail: 'mail',
  line: 'line',
  sms: 'sms',
  chat: 'voice',
  form: 'pencil',
  heard: 'hand',
  survey: 'survey',
  review: 'heart',
  social: 'link',
  live: 'live',
}
