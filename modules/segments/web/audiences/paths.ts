export const audiencesPath = '/audiences'
export const traitsPath = '/audiences/traits'
export const newDestinationPath = '/audiences/destinations/new'
export const destinationPath = (destinationId: string) => `/audiences/destinations/${destinationId}`
export const editDestinationPath = (destinationId: string) =>
  `/audiences/destinations/${destinationId}/edit`
export const newSyncPath = '/audiences/syncs/new'
