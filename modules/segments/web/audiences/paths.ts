export const audiencesPath = '/audiences'
export const traitsPath = '/audiences/traits'
export const newDestinationPath = '/audiences/destinations/new'
export const destinationPath = (destinationId: string) => `/audiences/destinations/${destinationId}`
export const editDestinationPath = (destinationId: string) =>
  `/audiences/destinations/${destinationId}/edit`
export const newSyncPath = '/audiences/syncs/new'
/** With what is known of it already. */
export const newSyncPathOf = (known: { segment?: string | undefined; destination?: string }) => {
  const query = new URLSearchParams(
    Object.entries(known).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
  return `${newSyncPath}?${query}`
}
