import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Locale } from '../../../kernel/i18n.ts'
import type { Block, Purpose, TemplateChannel } from '../template-blocks.rules.ts'
import type { Compiled } from './compile.ts'

export interface VersionRow {
  name: string
  channel: TemplateChannel
  version: number
  locale: Locale
  purpose: Purpose
  subject: string | null
  blocks: Block[]
  compiled: Compiled
}

/** A version, or with null the newest. */
export async function findVersion(
  tx: Tx,
  templateId: string,
  version: number | null,
): Promise<VersionRow | null> {
  const { rows } = await sql<VersionRow>`
    select t.name, t.channel, v.version, v.locale, v.purpose, v.subject, v.blocks, v.compiled
    from messaging.templates t join messaging.template_versions v using (template_id)
    where t.template_id = ${templateId} and v.version = coalesce(${version}::int, t.version)`.execute(
    tx,
  )
  return rows[0] ?? null
}

export interface TemplateRow {
  templateId: string
  name: string
  channel: TemplateChannel
  version: number
  archivedAt: Date | null
}

/** Put away or not, held until the transaction ends. */
export async function lockTemplate(tx: Tx, templateId: string): Promise<TemplateRow | null> {
  const { rows } = await sql<TemplateRow>`
    select template_id as "templateId", name, channel, version, archived_at as "archivedAt"
    from messaging.templates where template_id = ${templateId} for update`.execute(tx)
  return rows[0] ?? null
}

export async function isNameTaken(tx: Tx, name: string, templateId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from messaging.templates where lower(name) = lower(${name}) and archived_at is null
      and template_id <> ${templateId}`.execute(tx)
  return rows.length > 0
}

type By = { by: string; now: Date }

/** False where another has the name. */
export async function insertTemplate(
  tx: Tx,
  row: Pick<TemplateRow, 'templateId' | 'name' | 'channel'> & By,
): Promise<boolean> {
  const { rows } = await sql`
    insert into messaging.templates (template_id, name, channel, version, created_by, created_at)
    values (${row.templateId}, ${row.name}, ${row.channel}, 1, ${row.by}, ${row.now})
    on conflict (lower(name)) where archived_at is null do nothing returning template_id`.execute(
    tx,
  )
  return rows.length > 0
}

export async function insertVersion(
  tx: Tx,
  row: Omit<VersionRow, 'name' | 'channel'> & { templateId: string; wordings: string[] } & By,
): Promise<void> {
  await sql`
    insert into messaging.template_versions
      (template_id, version, locale, purpose, subject, blocks, compiled, wordings, saved_by, saved_at)
    values (${row.templateId}, ${row.version}, ${row.locale}, ${row.purpose}, ${row.subject},
      ${JSON.stringify(row.blocks)}::jsonb, ${JSON.stringify(row.compiled)}::jsonb,
      ${row.wordings}::text[], ${row.by}, ${row.now})`.execute(tx)
}

export async function updateTemplate(
  tx: Tx,
  { templateId, name, version }: Pick<TemplateRow, 'templateId' | 'name' | 'version'>,
): Promise<void> {
  await sql`update messaging.templates set name = ${name}, version = ${version}
    where template_id = ${templateId}`.execute(tx)
}

export async function setArchived(tx: Tx, templateId: string, at: Date | null): Promise<void> {
  await sql`update messaging.templates set archived_at = ${at}
    where template_id = ${templateId}`.execute(tx)
}

export interface TemplateLineRow extends TemplateRow {
  locale: Locale
  purpose: Purpose
  subject: string | null
  savedBy: string
  savedByName: string | null
  savedAt: Date
}

export async function findTemplates(
  tx: Tx,
  asked: { q: string; channel: TemplateChannel | null; archived: boolean },
): Promise<TemplateLineRow[]> {
  const { rows } = await sql<TemplateLineRow>`
    select ${lineColumns}
    from messaging.templates t join messaging.template_versions v using (template_id, version)
    left join accounts.pub_staff u on 'staff:' || u.staff_id = v.saved_by
    where (t.archived_at is not null) = ${asked.archived}
      and (${asked.channel}::text is null or t.channel = ${asked.channel})
      and (strpos(lower(t.name), lower(${asked.q})) > 0
        or strpos(lower(coalesce(v.subject, '')), lower(${asked.q})) > 0)
    order by t.name, t.template_id limit 500`.execute(tx)
  return rows
}

const lineColumns = sql`t.template_id as "templateId", t.name, t.channel, v.version,
  t.archived_at as "archivedAt", v.locale, v.purpose, v.subject, v.saved_by as "savedBy",
  u.name as "savedByName", v.saved_at as "savedAt"`

export async function findTemplate(
  tx: Tx,
  templateId: string,
  version: number | null,
): Promise<(TemplateLineRow & { blocks: Block[] }) | null> {
  const { rows } = await sql<TemplateLineRow & { blocks: Block[] }>`
    select ${lineColumns}, v.blocks
    from messaging.templates t join messaging.template_versions v using (template_id)
    left join accounts.pub_staff u on 'staff:' || u.staff_id = v.saved_by
    where t.template_id = ${templateId} and v.version = coalesce(${version}::int, t.version)`.execute(
    tx,
  )
  return rows[0] ?? null
}

export type SavedRow = Pick<TemplateLineRow, 'version' | 'savedBy' | 'savedByName' | 'savedAt'>

export async function findVersions(tx: Tx, templateId: string): Promise<SavedRow[]> {
  const { rows } = await sql<SavedRow>`
    select v.version, v.saved_by as "savedBy", u.name as "savedByName", v.saved_at as "savedAt"
    from messaging.template_versions v
    left join accounts.pub_staff u on 'staff:' || u.staff_id = v.saved_by
    where v.template_id = ${templateId} order by v.version desc limit 200`.execute(tx)
  return rows
}

/** Templates in use whose current version inserts a wording. */
export async function findUsersOfWording(
  tx: Tx,
  key: string,
): Promise<{ templateId: string; name: string }[]> {
  const { rows } = await sql<{ templateId: string; name: string }>`
    select t.template_id as "templateId", t.name
    from messaging.templates t join messaging.template_versions v using (template_id, version)
    where t.archived_at is null and ${key} = any(v.wordings) order by t.name`.execute(tx)
  return rows
}
