export * from './contract/cards.ts'
export * from './contract/layouts.ts'
export * from './contract/prints.ts'
export * from './contract/scan-room.ts'
