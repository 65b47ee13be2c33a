export * from './contract/answers.ts'
export * from './contract/asks.ts'
export * from './contract/forms.ts'
export * from './contract/results.ts'
