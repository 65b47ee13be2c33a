export const needsPath = '/voices/needs'
