export const surveysPath = '/surveys'
export const newSurveyPath = '/surveys/new'
export const calendarPath = '/surveys/calendar'
export const surveySettingsPath = '/surveys/settings'
export const surveyPath = (surveyId: string) => `/surveys/${surveyId}`
export const editSurveyPath = (surveyId: string) => `/surveys/${surveyId}/edit`
export const keyPath = (surveyId: string) => `/surveys/${surveyId}/key`
export const callPath = (surveyId: string, personId: string) =>
  `/surveys/${surveyId}/key?personId=${personId}`
export const loyaltyPath = '/surveys/loyalty'
