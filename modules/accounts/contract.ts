export * from './contract/company.ts'
export * from './contract/sign-in.ts'
