import { useSuspenseQuery } from '@tanstack/react-query'
import { redirect } from '@tanstack/react-router'
import { z } from 'zod'
import { endpoint } from '../kernel/endpoint.ts'
import { LOCALES } from '../kernel/i18n.ts'
import { ApiError, call } from './api.ts'
import { queryClient, queryOf } from './query.ts'
import { setSurroundings } from './surroundings.ts'

const me = z.object({
  staff: z.object({
    id: z.string(),
    name: z.string(),
    role: z.string(),
    department: z.string().nullable(),
    locale: z.enum(LOCALES),
  }),
  permissions: z.array(z.string()),
  company: z.object({
    name: z.string(),
    currency: z.string(),
    zone: z.string(),
    locale: z.enum(LOCALES),
    sample: z.boolean(),
  }),
})
export type Me = z.output<typeof me>

// The accounts module serves both; the shell may not look inside it and says what it needs.
const getMe = endpoint({
  method: 'GET',
  path: '/api/v1/me',
  summary: 'Who is signed in',
  response: me,
})
const getSetup = endpoint({
  method: 'GET',
  path: '/api/v1/setup',
  summary: 'Whether the first owner exists',
  door: 'public',
  response: z.object({ done: z.boolean() }),
})

// Read again by every write (see `useMutationOf`), not by the clock.
const meQuery = { ...queryOf(getMe), staleTime: Number.POSITIVE_INFINITY }

/** Before any page of the shell: who is there, or off to the door. */
export async function requireSession(to: string): Promise<void> {
  try {
    const { staff, company } = await queryClient.ensureQueryData(meQuery)
    setSurroundings({ locale: staff.locale, currency: company.currency, zone: company.zone })
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401) throw error
    const { done } = await call(getSetup, {})
    throw redirect(done ? { to: '/sign-in', search: { to } } : { to: '/setup' })
  }
}

/** Who is signed in. Only inside the shell. */
export function useMe(): Me & { may: (permission: string) => boolean } {
  const { data } = useSuspenseQuery(meQuery)
  return { ...data, may: (permission) => data.permissions.includes(permission) }
}

/** After signing in or out, or a change of one's own settings: everything is read anew. */
export function forgetSession(): void {
  queryClient.clear()
}
