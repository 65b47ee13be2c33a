export const doorsPath = '/settings/doors'
export const mailsPath = '/settings/doors/mails'
