export * from './contract/guide.ts'
export * from './contract/hands.ts'
export * from './contract/replies.ts'
export * from './contract/team.ts'
