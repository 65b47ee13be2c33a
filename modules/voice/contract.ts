export * from './contract/learning.ts'
export * from './contract/marking.ts'
export * from './contract/topics.ts'
export * from './contract/voices.ts'
