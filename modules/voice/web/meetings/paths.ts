export const meetingsPath = '/meetings'
export const donePath = '/meetings/done'
export const meetingPath = (meetingId: string) => `/meetings/${meetingId}`
export const stagePath = (meetingId: string) => `/meetings/${meetingId}/room`
export const sheetPath = (meetingId: string) => `/meetings/${meetingId}/sheet`
