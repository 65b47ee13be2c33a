export const wordingsPath = '/wordings'
export const newWordingPath = `${wordingsPath}/new`
export const wordingPath = (wordingId: string) => `${wordingsPath}/${wordingId}`
/** Where customers read them; made on the server, outside of this console. */
export const valuesPath = '/values'
