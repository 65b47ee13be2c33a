import type { App } from '../../kernel/http.ts'

export function routes(_app: App): void {}
