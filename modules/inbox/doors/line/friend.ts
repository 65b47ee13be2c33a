import type { Ctx } from '../../../../kernel/context.ts'
import { findOrMake } from '../find-or-make.ts'
import { saveFriend } from './line.queries.ts'

/** The person behind an account of LINE; whoever is new is made by the name that they call themselves. */
export async function friendOf(ctx: Ctx, lineUser: string, name: string | null): Promise<string> {
  const identities = [{ kind: 'line', value: lineUser }]
  const personId = await findOrMake(ctx, { identities, fullName: name })
  if (!personId) throw new Error('LINE named nobody')
  await saveFriend(ctx.tx, { lineUser, personId, name })
  return personId
}
