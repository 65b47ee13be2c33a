import type { App } from '../../kernel/http.ts'
import { reviewRoutes } from './reviews/routes.ts'

export function routes(app: App): void {
  reviewRoutes(app)
}
