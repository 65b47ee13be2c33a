import { sql } from 'kysely'
import type { Tx } from '../../../../kernel/context.ts'
import type { CardDesign, CardKind, PrintSettings } from '../../card-shapes.rules.ts'
import type { PrintState } from '../../card-states.rules.ts'

export interface PrintRow {
  printId: string
  kind: CardKind
  settings: PrintSettings
  mediaCode: string | null
  costEach: number
  postingOn: string
  state: PrintState
  because: string | null
  pdfKey: string | null
  cards: number
  createdBy: string
  createdAt: Date
}

const PRINT = sql`p.print_id as "printId", p.kind, p.settings, p.media_code as "mediaCode",
  p.cost_each as "costEach", p.posting_on as "postingOn", p.state, p.because, p.pdf_key as "pdfKey",
  p.cards, coalesce((select s.name from accounts.pub_staff s
    where 'staff:' || s.staff_id = p.created_by), p.created_by) as "createdBy", p.created_at as "createdAt"`

export async function findPrints(
  tx: Tx,
  limit: number,
  after: { at: Date; id: string } | null,
): Promise<PrintRow[]> {
  const [at, id] = [after?.at ?? null, after?.id ?? null]
  const { rows } = await sql<PrintRow>`select ${PRINT} from post.prints p
    where p.state <> 'undone' and (${id}::uuid is null
      or (p.created_at, p.print_id) < (${at}::timestamptz, ${id}::uuid))
    order by p.created_at desc, p.print_id desc limit ${limit}`.execute(tx)
  return rows
}

export async function findPrint(tx: Tx, printId: string): Promise<PrintRow | undefined> {
  const { rows } = await sql<PrintRow>`select ${PRINT} from post.prints p
    where p.print_id = ${printId}`.execute(tx)
  return rows[0]
}

export async function lockPrint(tx: Tx, printId: string): Promise<PrintRow | undefined> {
  await sql`select 1 from post.prints where print_id = ${printId} for update`.execute(tx)
  return findPrint(tx, printId)
}

export async function insertPrint(
  tx: Tx,
  row: Pick<
    PrintRow,
    'printId' | 'kind' | 'settings' | 'mediaCode' | 'costEach' | 'postingOn' | 'cards'
  > & { designs: Readonly<Record<string, CardDesign>>; by: string; now: Date },
): Promise<void> {
  await sql`insert into post.prints (print_id, kind, settings, media_code, cost_each, posting_on, state,
      cards, designs, created_by, created_at)
    values (${row.printId}, ${row.kind}, ${JSON.stringify(row.settings)}::jsonb, ${row.mediaCode},
      ${row.costEach}, ${row.postingOn}, 'making', ${row.cards}, ${JSON.stringify(row.designs)}::jsonb, ${row.by}, ${row.now})`.execute(
    tx,
  )
}

/** How the cards of these batches looked when they were printed, by layout. */
export async function findPrintedDesigns(
  tx: Tx,
  printIds: readonly string[],
): Promise<Map<string, Record<string, unknown>>> {
  const { rows } = await sql<{ printId: string; designs: Record<string, unknown> }>`
    select print_id as "printId", designs from post.prints
    where print_id = any(${printIds}::uuid[])`.execute(tx)
  return new Map(rows.map(({ printId, designs }) => [printId, designs]))
}

export interface Made {
  state: PrintState
  because?: string | null
  pdf?: { key: string; size: number } | null
  settings?: PrintSettings
}

export async function updatePrint(
  tx: Tx,
  printId: string,
  { state, because = null, pdf, settings }: Made,
  now: Date,
): Promise<void> {
  await sql`update post.prints set state = ${state}, because = ${because}, ended_at = ${now},
      pdf_key = case when ${pdf !== undefined} then ${pdf?.key ?? null} else pdf_key end,
      pdf_size = case when ${pdf !== undefined} then ${pdf?.size ?? null}::bigint else pdf_size end,
      settings = coalesce(${settings ? JSON.stringify(settings) : null}::jsonb, settings)
    where print_id = ${printId}`.execute(tx)
}
