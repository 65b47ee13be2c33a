import { goalTexts as texts } from './goals.texts.ts'

export const goalRights = {
  'goals.read': ['lead', 'marketer', 'staff', 'reader'],
  'goals.write': ['lead', 'marketer'],
  'goals.measure': ['lead', 'marketer', 'staff'],
} as const

export const goalPermissions = {
  'goals.read': texts.mayRead,
  'goals.write': texts.mayWrite,
  'goals.measure': texts.mayMeasure,
}

export const goalAudit = {
  'goals.created': texts.auditCreated,
  'goals.changed': texts.auditChanged,
  'goals.state_set': texts.auditState,
  'goals.shared': texts.auditShared,
  'goals.measure_written': texts.auditMeasure,
  'goals.measure_removed': texts.auditMeasureRemoved,
  'goals.made_removed': texts.auditMadeRemoved,
  'goals.benchmark_written': texts.auditBenchmark,
  'goals.benchmark_removed': texts.auditBenchmarkRemoved,
}
