export const segmentsPath = '/segments'
export const newSegmentPath = '/segments/new'
export const segmentPath = (segmentId: string) => `/segments/${segmentId}`
export const personasPath = '/personas'
export const newPersonaPath = '/personas/new'
export const personaPath = (personaId: string) => `/personas/${personaId}`
export const editSegmentPath = (segmentId: string) => `/segments/${segmentId}/edit`
