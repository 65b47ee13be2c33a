export const improvementsPath = '/improvements'
export const newImprovementPath = '/improvements/new'
export const measuredPath = '/improvements/measured'
export const improvementPath = (improvementId: string) => `/improvements/${improvementId}`
export const tellPath = (improvementId: string) => `/improvements/${improvementId}/tell`
export const channelSettingsPath = '/settings/channels'
