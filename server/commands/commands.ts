import { backupCommand, restoreCommand } from './backup.ts'
import type { Command } from './command.ts'
import { configCommand, doctorCommand } from './doctor.ts'

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  backupCommand,
  restoreCommand,
  doctorCommand,
  configCommand,
]
