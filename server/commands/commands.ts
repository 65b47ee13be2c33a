import { backupCommand, restoreCommand } from './backup.ts'
import type { Command } from './command.ts'
import { configCommand, doctorCommand } from './doctor.ts'
import { importCommand } from './import.ts'
import { personEraseCommand, personExportCommand, personFindCommand } from './person.ts'
import { predictCommand } from './predict.ts'
import { reportCommand } from './report.ts'
import { keyCommand, setupCommand } from './setup.ts'
import { staffLinkCommand } from './staff.ts'
import { startCommand } from './start.ts'

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  startCommand,
  setupCommand,
  staffLinkCommand,
  keyCommand,
  importCommand,
  reportCommand,
  predictCommand,
  personFindCommand,
  personExportCommand,
  personEraseCommand,
  backupCommand,
  restoreCommand,
  doctorCommand,
  configCommand,
]
