export const machinePath = '/settings/drafts'
