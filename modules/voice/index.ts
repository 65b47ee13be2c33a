export { type KeepVoice, type KeptVoice, keepVoices } from './voices/keep-voices.ts'
export { type ListVoices, listVoices, readVoice } from './voices/read-voices.ts'
export { dismissVoice, nameSpeaker, type TagVoice, tagVoice } from './voices/tag-voice.ts'
export { type Mood, NOBODY, type VoiceChannel, type VoiceKind } from './voices.rules.ts'
