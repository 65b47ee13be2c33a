import type { Role } from '../accounts.rules.ts'
import { texts } from '../door.texts.ts'

export const ROLE_NAMES = {
  owner: texts.owner,
  lead: texts.lead,
  marketer: texts.marketer,
  staff: texts.staff,
  reader: texts.reader,
} satisfies Record<Role, string>
