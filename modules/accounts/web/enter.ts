import type { useNavigate } from '@tanstack/react-router'
import { forgetSession } from '../../../web/session.ts'

/** Into the house after signing in: to the page one came for, if it is one of ours. */
export async function enter(
  navigate: ReturnType<typeof useNavigate>,
  wanted: unknown = '/',
): Promise<void> {
  forgetSession()
  const ours = typeof wanted === 'string' && /^\/(?![/\\])/.test(wanted)
  await navigate({ to: ours ? wanted : '/', replace: true })
}
