/** Where this browser remembers how far its user has come. */
export const AWAY = 'kizuna.start-away'
export const SEEN = 'kizuna.saw-who-stays'
