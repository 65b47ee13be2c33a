export const studiesPath = '/surveys/studies'
export const newStudyPath = '/surveys/studies/new'
export const studyPath = (studyId: string) => `/surveys/studies/${studyId}`
