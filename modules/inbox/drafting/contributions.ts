import { draftingTexts as texts } from '../drafting.texts.ts'

export const draftingAudit = {
  'inbox.machine_set': texts.machineSet,
  'inbox.machine_asked': texts.machineAsked,
}

export const draftingPermissions = { 'inbox.machine': texts.mayMachine }

export const draftingTables = { machine: 'reference', drafted: 'person' } as const
