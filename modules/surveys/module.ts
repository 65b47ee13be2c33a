import { defineModule } from '../../kernel/module.ts'
import { codePage } from './answers/card-door.ts'
import { answersPart } from './answers/person-part.ts'
import { askCron, askJobs } from './asks/jobs.ts'
import {
  roundUses,
  surveyAudit,
  surveyFacts,
  surveyPermissions,
  surveyRights,
  surveyTables,
} from './contributions.ts'
import { routes } from './routes.ts'
import { ruleFields, ruleSources } from './rule-fields.ts'

export default defineModule({
  name: 'surveys',
  dependsOn: [
    'accounts',
    'people',
    'activity',
    'orders',
    'segments',
    'insight',
    'messaging',
    'inbox',
    'post',
    'voice',
  ],
  permissions: { ...surveyRights },
  tables: { ...surveyTables },
  topics: { surveys: 'surveys.read' },
  routes,
  jobs: [...askJobs],
  cron: [...askCron],
  contributes: {
    facts: { ...surveyFacts },
    person: answersPart,
    codePage,
    segmentUses: [roundUses],
    ruleFields,
    ruleSources,
    auditTexts: { ...surveyAudit },
    permissionTexts: { ...surveyPermissions },
  },
})
