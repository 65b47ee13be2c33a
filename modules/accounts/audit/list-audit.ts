import { startOfDay } from '../../../kernel/clock.ts'
import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { translator } from '../../../kernel/i18n.ts'
import { contributed, type Module } from '../../../kernel/module.ts'
import { fromCursor, pageFrom, placeInTime } from '../../../kernel/paging.ts'
import { readCompany } from '../company/company.ts'
import { type AuditFilter, listAuditActions, listAuditRows } from './audit.queries.ts'

export interface ListAudit {
  actorId?: string
  action?: string
  subjectId?: string
  /** Days of the shop's zone, both included. */
  from?: string
  to?: string
  limit: number
  cursor?: string
}

/** The audit trail, newest first. */
export async function listAudit(ctx: Ctx, query: ListAudit) {
  requirePermission(ctx, 'accounts.audit')
  const { limit } = query
  const rows = await listAuditRows(ctx.tx, await filterOf(ctx, query), limit + 1)
  const { items, nextCursor } = pageFrom(rows, limit, ({ at, auditId }) => [at, auditId])
  const label = labeller(ctx)
  return {
    items: items.map((row) => ({ ...row, label: label(row.action) })),
    nextCursor,
  }
}

/** What can be filtered by: every action that happened so far, in words. */
export async function listActions(ctx: Ctx) {
  requirePermission(ctx, 'accounts.audit')
  const label = labeller(ctx)
  const actions = await listAuditActions(ctx.tx)
  return { items: actions.map((action) => ({ action, label: label(action) })) }
}

async function filterOf(ctx: Ctx, query: ListAudit): Promise<AuditFilter> {
  const { zone } = await readCompany(ctx)
  const { actorId, action, subjectId, from, to } = query
  const after = fromCursor(placeInTime, query.cursor)
  return {
    actorId,
    action,
    subjectId,
    since: from ? startOfDay(zone, from) : undefined,
    until: to ? startOfDay(zone, nextDay(to)) : undefined,
    before: after ? { at: new Date(after[0]), auditId: after[1] } : undefined,
  }
}

function nextDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10)
}

function labeller({
  host,
  locale,
}: {
  host: { modules: readonly Module[] }
  locale: Ctx['locale']
}) {
  const t = translator(locale)
  const words = new Map(
    contributed(host.modules, 'auditTexts').flatMap(({ value }) => Object.entries(value)),
  )
  return (action: string) => {
    const text = words.get(action)
    return text ? t(text) : action
  }
}
