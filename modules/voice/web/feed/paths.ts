export const feedPath = '/voices/today'
