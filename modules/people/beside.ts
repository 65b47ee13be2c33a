import { type Ctx, may } from '../../kernel/context.ts'
import { contributed } from '../../kernel/module.ts'
import type { Beside, BesideCells, BesideColumn } from './person-part.ts'

/** The columns of other modules that whoever asks may see. */
export function besideColumns(ctx: Ctx): BesideColumn[] {
  return besideOf(ctx).flatMap(({ columns }) => columns)
}

/** What those modules say of each person. */
export async function readBeside(
  ctx: Ctx,
  personIds: string[],
): Promise<(personId: string) => BesideCells> {
  const parts: Map<string, BesideCells>[] = []
  for (const beside of besideOf(ctx)) parts.push(await beside.read(ctx, personIds))
  return (personId) => Object.assign({}, ...parts.map((part) => part.get(personId)))
}

function besideOf(ctx: Ctx): Beside[] {
  return contributed(ctx.host.modules, 'person').flatMap(({ value: { beside } }) =>
    beside && may(ctx, beside.permission) ? [beside] : [],
  )
}
