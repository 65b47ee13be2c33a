export const repliesPath = '/replies'
export const replyPath = (conversationId: string) => `/replies/${conversationId}`
export const handsPath = '/replies/hands'
export const lettersPath = '/replies/letters'
export const guidePath = '/replies/guide'
export const rotaPath = '/rota'
export const debtPath = '/rota/debt'
export const sharesPath = '/rota/shares'
export const trialPath = '/rota/trial'
