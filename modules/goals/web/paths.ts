export const goalsPath = '/goals'
export const newGoalPath = '/goals/new'
export const goalPath = (goalId: string) => `/goals/${goalId}`
export const editGoalPath = (goalId: string) => `/goals/${goalId}/edit`
/** This week's voices, in the room of voices. */
export const weekPath = (from: string) => `/voices?from=${from}`
