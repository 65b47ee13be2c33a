import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { conflict, notFound } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { audit } from '../../accounts/index.ts'
import { requireMe } from '../lend.ts'
import { rotaTexts } from '../rota.texts.ts'
import { findRead, insertRead, insertVersion } from './guide.queries.ts'
import { currentGuide, type Section } from './guide-state.ts'

export type MySection = Section & { readAt: Date | null }

/** The guide with what I have read of it. */
export async function readGuide(ctx: Ctx): Promise<{ items: MySection[] }> {
  requirePermission(ctx, 'rota.write')
  const { staffId } = requireMe(ctx)
  const read = new Map((await findRead(ctx.tx, staffId)).map((one) => [one.sectionId, one]))
  const items = (await currentGuide(ctx, ctx.locale)).map((section) => {
    const mine = read.get(section.sectionId)
    return { ...section, readAt: mine && mine.version >= section.asksFrom ? mine.readAt : null }
  })
  return { items }
}

/** Confirms that I have read a part as it is now. Throws `not_found`. */
export async function confirmSection(
  ctx: Ctx,
  { sectionId }: { sectionId: string },
): Promise<{ sectionId: string }> {
  requirePermission(ctx, 'rota.write')
  const { staffId } = requireMe(ctx)
  return inTransaction(ctx, async (ctx) => {
    const section = await sectionOf(ctx, sectionId)
    await insertRead(ctx.tx, { staffId, sectionId, version: section.version, readAt: ctx.now })
    await audit(ctx, {
      action: 'rota.guide_read',
      subject: { kind: 'guide', id: sectionId },
      detail: { version: section.version },
    })
    return { sectionId }
  })
}

export interface WriteSection {
  sectionId: string
  title: string
  words: string
  /** Everybody reads it again before they send alone. */
  asksAgain: boolean
}

/** Writes a part anew, as its next version. Throws `not_found`, `conflict` for two at once. */
export async function writeSection(ctx: Ctx, input: WriteSection): Promise<{ sectionId: string }> {
  requirePermission(ctx, 'rota.manage')
  return inTransaction(ctx, async (ctx) => {
    const { position } = await sectionOf(ctx, input.sectionId)
    return saveVersion(ctx, { ...input, position, putAway: false })
  })
}

/** Adds a part at the end. */
export async function addSection(
  ctx: Ctx,
  input: { title: string; words: string },
): Promise<{ sectionId: string }> {
  requirePermission(ctx, 'rota.manage')
  return inTransaction(ctx, async (ctx) => {
    const last = (await currentGuide(ctx, ctx.locale)).at(-1)
    const position = (last?.position ?? 0) + 10
    return saveVersion(ctx, {
      ...input,
      sectionId: newId(),
      position,
      asksAgain: true,
      putAway: false,
    })
  })
}

/** Takes a part out of the guide; who read it keeps the record. Throws `not_found`. */
export async function putSectionAway(
  ctx: Ctx,
  { sectionId }: { sectionId: string },
): Promise<{ sectionId: string }> {
  requirePermission(ctx, 'rota.manage')
  return inTransaction(ctx, async (ctx) => {
    const { position, title, words } = await sectionOf(ctx, sectionId)
    return saveVersion(ctx, { sectionId, position, title, words, asksAgain: false, putAway: true })
  })
}

async function sectionOf(ctx: Ctx, sectionId: string): Promise<Section> {
  const found = (await currentGuide(ctx, ctx.locale)).find((one) => one.sectionId === sectionId)
  if (!found) throw notFound(rotaTexts.noSuchSection)
  return found
}

async function saveVersion(
  ctx: Ctx,
  section: WriteSection & { position: number; putAway: boolean },
): Promise<{ sectionId: string }> {
  const { sectionId } = section
  const version = await insertVersion(ctx.tx, {
    ...section,
    by: actorLabel(ctx.actor),
    now: ctx.now,
  })
  if (version === null) throw conflict(rotaTexts.guideSavedByOther)
  await audit(ctx, {
    action: 'rota.guide_changed',
    subject: { kind: 'guide', id: sectionId },
    detail: { version, asksAgain: section.asksAgain, putAway: section.putAway },
  })
  return { sectionId }
}
