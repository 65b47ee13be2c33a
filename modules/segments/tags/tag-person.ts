import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { preconditionFailed } from '../../../kernel/errors.ts'
import { getPerson } from '../../people/index.ts'
import { tagTexts } from '../tags.texts.ts'
import { type Ends, tagPeople, untag } from './tag-people.ts'

type OfPerson = { personId: string; tagId: string }

/** Puts a tag on one person, who may be named by a merged record. Throws where nobody is there any more. */
export async function tagPerson(
  ctx: Ctx,
  { personId, ...set }: OfPerson & Ends & { why: string },
): Promise<{ tagId: string }> {
  requirePermission(ctx, 'tags.set')
  await tagPeople(ctx, { ...set, personIds: [await livingOf(ctx, personId)] })
  return { tagId: set.tagId }
}

/** Takes a tag off one person; once it is off, nothing more happens. */
export async function untagPerson(
  ctx: Ctx,
  { personId, tagId }: OfPerson,
): Promise<{ tagId: string }> {
  requirePermission(ctx, 'tags.set')
  await untag(ctx, { tagId, personIds: [await livingOf(ctx, personId)] })
  return { tagId }
}

async function livingOf(ctx: Ctx, personId: string): Promise<string> {
  const person = await getPerson(ctx, { personId })
  if (person.status === 'erased') throw preconditionFailed(tagTexts.nobodyThere)
  return person.personId
}
