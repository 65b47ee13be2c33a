import type { App } from '../../kernel/http.ts'
import { answerRoutes } from './answers/routes.ts'
import { askRoutes } from './asks/routes.ts'
import { formRoutes } from './forms/routes.ts'
import { researchRoutes } from './research/routes.ts'
import { resultRoutes } from './results/routes.ts'

export function routes(app: App): void {
  formRoutes(app)
  askRoutes(app)
  answerRoutes(app)
  resultRoutes(app)
  researchRoutes(app)
}
