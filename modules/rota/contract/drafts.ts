import { z } from 'zod'
import { endpoint } from '../../../kernel/endpoint.ts'
import { draftSource, draftSuggestions, machineDraft, machineLook } from '../../inbox/contract.ts'

const ofTalk = z.object({ conversationId: z.uuid() })

export const suggestLetters = endpoint({
  method: 'GET',
  path: '/api/v1/replies/:conversationId/draft-suggestions',
  summary: 'Up to three texts to begin my reply with',
  params: ofTalk,
  response: draftSuggestions,
})

export const noteLetterSource = endpoint({
  method: 'PUT',
  path: '/api/v1/replies/:conversationId/draft-source',
  summary: 'Note which text my reply begins with',
  params: ofTalk,
  body: draftSource,
  response: ofTalk,
})

export const lookAtLetterRequest = endpoint({
  method: 'GET',
  path: '/api/v1/replies/:conversationId/machine-request',
  summary: 'What exactly the machine would be sent for a draft of my reply; nothing is sent',
  params: ofTalk,
  response: machineLook,
})

export const askForLetter = endpoint({
  method: 'POST',
  path: '/api/v1/replies/:conversationId/machine-drafts',
  summary: 'Have the machine write a draft of my reply; only a person can send it',
  ignoresKey: true,
  params: ofTalk,
  response: machineDraft,
})
