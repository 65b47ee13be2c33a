export const segmentsPath = '/segments'
export const newSegmentPath = '/segments/new'
export const segmentPath = (segmentId: string) => `/segments/${segmentId}`
export const editSegmentPath = (segmentId: string) => `/segments/${segmentId}/edit`
