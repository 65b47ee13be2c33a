export * from './contract/templates.ts'
export * from './contract/wordings.ts'
