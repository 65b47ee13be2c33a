export const voicePath = (voiceId: string) => `/voices/${voiceId}`
export const newVoicePath = '/voices/new'
