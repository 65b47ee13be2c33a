export const peoplePath = '/people'
export const addPersonPath = '/people/new'
export const candidatesPath = '/people/candidates'
export const personPath = (personId: string) => `/people/${personId}`
export const editPersonPath = (personId: string) => `/people/${personId}/edit`
