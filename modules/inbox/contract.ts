export * from './contract/doors.ts'
