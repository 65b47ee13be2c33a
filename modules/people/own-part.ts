import type { PersonPart } from './person-part.ts'
import { refreshFound } from './refresh-found.ts'

/** What people itself does at its own point; its export and erasure are in the verbs. */
export const ownPart: PersonPart = {
  exportData: async () => ({}),
  erase: async () => {},
  rebuild: refreshFound,
}
