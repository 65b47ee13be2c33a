export * from './contract/voices.ts'
