export * from './contract/catalogue.ts'
export * from './contract/composition.ts'
export * from './contract/segments.ts'
export * from './contract/tags.ts'
