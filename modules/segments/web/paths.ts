export const segmentsPath = '/segments'
export const newSegmentPath = '/segments/new'
export const segmentPath = (segmentId: string) => `/segments/${segmentId}`
export const personasPath = '/personas'
export const newPersonaPath = '/personas/new'
export const personaPath = (personaId: string) => `/personas/${personaId}`
export const editPersonaPath = (personaId: string) => `/personas/${personaId}/edit`
export const personaRulePath = (personaId: string) => `/personas/${personaId}/rule`
export const editSegmentPath = (segmentId: string) => `/segments/${segmentId}/edit`
