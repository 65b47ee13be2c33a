export { type AuditEntry, audit } from './audit/audit.ts'
export type { Company, SampleMade } from './company/company.queries.ts'
export {
  adoptCompanyDefaults,
  chooseCompany,
  markSample,
  noteSampleMade,
  readCompany,
  readSampleMade,
} from './company/company.ts'
export { verifyWriteKey } from './keys/authenticate-key.ts'
export { type CreateApiKey, createApiKey } from './keys/create-key.ts'
export { SAMPLE_QUEUE, type SampleShop, sampleJobs } from './sample.ts'
export { isSetUp, type SetUpInput, setUpCompany } from './setup/setup.ts'
export { setupToken, setupUrl } from './setup/setup-token.ts'
export { listStaff, staffByIds } from './staff/list-staff.ts'
export { makeReturnLink, makeReturnLinkByEmail } from './staff/return-link.ts'
export type { StaffName } from './staff/team.queries.ts'
