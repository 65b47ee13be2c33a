import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { conflict, notFound } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { audit, readCompany } from '../../accounts/index.ts'
import { readSender } from '../../messaging/index.ts'
import type { CardDesign, CardKind } from '../card-shapes.rules.ts'
import { cardTexts as texts } from '../cards.texts.ts'
import { type CardLayout, cardDesign } from '../contract/layouts.ts'
import type { CardRow } from './cards.queries.ts'
import {
  archiveRow,
  findLayouts,
  findLayoutsByIds,
  insertLayout,
  type LayoutRow,
  makeDefault,
  updateLayout,
} from './layouts.queries.ts'
import { findPrintedDesigns } from './print/prints.queries.ts'

/** Layouts in use, and who stands below where they name nobody. */
export async function listCardLayouts(ctx: Ctx) {
  requirePermission(ctx, 'cards.read')
  return { items: (await findLayouts(ctx.tx)).map(layoutOf), shop: await shopSender(ctx) }
}

export async function createCardLayout(
  ctx: Ctx,
  input: { name: string; kind: CardKind; design: CardDesign },
): Promise<{ layoutId: string }> {
  requirePermission(ctx, 'cards.manage')
  return inTransaction(ctx, async (ctx) => {
    const layoutId = newId()
    await insertLayout(ctx.tx, { ...input, layoutId, by: actorLabel(ctx.actor), now: ctx.now })
    await noted(ctx, 'cards.layout_kept', layoutId)
    return { layoutId }
  })
}

/** Cards that are not printed yet follow; printed ones stay as they are. Throws `not_found`. */
export async function changeCardLayout(
  ctx: Ctx,
  input: { layoutId: string; name?: string | undefined; design: CardDesign },
): Promise<{ layoutId: string }> {
  requirePermission(ctx, 'cards.manage')
  return inTransaction(ctx, async (ctx) => {
    const { layoutId, name, design } = input
    if (!(await updateLayout(ctx.tx, { layoutId, name, design, now: ctx.now })))
      throw notFound(texts.noSuchLayout)
    await noted(ctx, 'cards.layout_kept', layoutId)
    return { layoutId }
  })
}

export async function chooseCardLayout(ctx: Ctx, { layoutId }: { layoutId: string }) {
  requirePermission(ctx, 'cards.manage')
  return inTransaction(ctx, async (ctx) => {
    const layout = await inUse(ctx, layoutId)
    await makeDefault(ctx.tx, layout)
    await noted(ctx, 'cards.layout_chosen', layoutId)
    return { layoutId }
  })
}

/** Throws `conflict` for the one that cards take when they choose none. */
export async function archiveCardLayout(ctx: Ctx, { layoutId }: { layoutId: string }) {
  requirePermission(ctx, 'cards.manage')
  return inTransaction(ctx, async (ctx) => {
    const layout = await inUse(ctx, layoutId)
    if (layout.isDefault) throw conflict(texts.defaultStays)
    await archiveRow(ctx.tx, layoutId, ctx.now)
    await noted(ctx, 'cards.layout_archived', layoutId)
    return { layoutId }
  })
}

async function inUse(ctx: Ctx, layoutId: string): Promise<LayoutRow> {
  const layout = (await findLayouts(ctx.tx)).find((one) => one.layoutId === layoutId)
  if (!layout) throw notFound(texts.noSuchLayout)
  return layout
}

const noted = (ctx: Ctx, action: string, id: string) =>
  audit(ctx, { action, subject: { kind: 'card_layout', id } })

function layoutOf(row: LayoutRow): CardLayout {
  return { ...row, design: cardDesign.parse(row.design) }
}

/** The shop as the sender: what it told for its mails, the postal code taken out of the address. */
export async function shopSender(ctx: Pick<Ctx, 'tx' | 'locale'>): Promise<CardDesign['sender']> {
  const [sender, company] = [await readSender(ctx), await readCompany(ctx)]
  const [, first, last] =
    /〒?\s*(\d{3})-?(\d{4})/.exec(sender.postalAddress.normalize('NFKC')) ?? []
  const address = sender.postalAddress.replace(/〒?\s*[\d０-９]{3}[-－‐−]?[\d０-９]{4}/, '').trim()
  const phone = /^[\d０-９()（）+\-－\s]+$/.test(sender.contact) ? sender.contact : ''
  const postalCode = first && last ? `${first}-${last}` : ''
  return { name: sender.name || company.name, postalCode, address, phone }
}

type Chosen = Pick<CardRow, 'kind' | 'layoutId' | 'printId'>

/** The design of each card: the one it was printed with, else its own layout or the default of its kind. */
export async function readDesigns(ctx: Ctx, chosen: readonly Chosen[]) {
  const inUse = await findLayouts(ctx.tx)
  const others = await findLayoutsByIds(
    ctx.tx,
    chosen.flatMap(({ layoutId }) => layoutId ?? []),
  )
  const printed = await findPrintedDesigns(
    ctx.tx,
    chosen.flatMap(({ printId }) => printId ?? []),
  )
  const byId = new Map([...inUse, ...others].map((row) => [row.layoutId, layoutOf(row)]))
  const sender = await shopSender(ctx)
  return ({ kind, layoutId, printId }: Chosen): { layoutId: string; design: CardDesign } => {
    const asPrinted = printed.get(printId ?? '')?.[layoutId ?? '']
    if (layoutId && asPrinted) return { layoutId, design: cardDesign.parse(asPrinted) }
    const own = layoutId === null ? undefined : byId.get(layoutId)
    const layout = own?.kind === kind ? own : defaultOf(byId, kind)
    const { design } = layout
    const from = design.sender.name || design.sender.address ? design.sender : sender
    return { layoutId: layout.layoutId, design: { ...design, sender: from } }
  }
}

function defaultOf(layouts: Map<string, CardLayout>, kind: CardKind): CardLayout {
  const ofKind = [...layouts.values()].filter((layout) => layout.kind === kind)
  const layout = ofKind.find(({ isDefault }) => isDefault) ?? ofKind[0]
  if (!layout) throw notFound(texts.noSuchLayout)
  return layout
}
