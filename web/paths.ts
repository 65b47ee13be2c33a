/** The one page that the design system itself links to. */
export const personPath = (personId: string) => `/people/${personId}`
