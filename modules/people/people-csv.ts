import { dayIn } from '../../kernel/clock.ts'
import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { type CsvEncoding, csvReply } from '../../kernel/csv.ts'
import type { FileReply } from '../../kernel/endpoint.ts'
import { translator } from '../../kernel/i18n.ts'
import { audit, readCompany } from '../accounts/index.ts'
import { besideColumns, readBeside } from './beside.ts'
import type { PeopleFilter } from './find/find.queries.ts'
import { type FindPeople, findPeople } from './find-people.ts'
import type { Dial } from './people.rules.ts'
import { formatPostalCode } from './people.rules.ts'
import { texts } from './people.texts.ts'
import type { BesideCells, BesideColumn } from './person-part.ts'
import { type CsvPerson, csvRows } from './privacy/csv.queries.ts'

type FlatFilter = {
  q?: string
  sort: 'name' | 'newest'
  dial?: Dial
  member?: 'yes' | 'no'
  consent?: string
  source?: string
  importId?: string
}

/** The filter of an address, in which a consent is one word. */
export function filterOf({ q, sort, consent, ...rest }: FlatFilter): FindPeople {
  const [channel = '', purpose = '', state] = consent?.split(':') ?? []
  const filter: PeopleFilter = { ...rest }
  if (state)
    filter.consent = { channel, purpose, state: state as 'granted' | 'refused' | 'unasked' }
  return { q, sort, filter }
}

const PAGE = 500

/** Everybody who matches, with what a mailing house needs, as a stream. Audited. */
export async function peopleCsv(
  ctx: Ctx,
  { encoding, ...find }: FindPeople & { encoding: CsvEncoding },
): Promise<FileReply> {
  requirePermission(ctx, 'people.read')
  requirePermission(ctx, 'people.export')
  await audit(ctx, { action: 'people.list_exported', detail: { filter: find.filter ?? {} } })
  return csvReply('people', encoding, rowsOf(ctx, find))
}

async function* rowsOf(ctx: Ctx, find: FindPeople): AsyncGenerator<string[]> {
  const t = translator(ctx.locale)
  const { zone } = await readCompany(ctx)
  const heads = [
    texts.customerNumber,
    texts.familyName,
    texts.givenName,
    texts.familyKana,
    texts.givenKana,
    texts.companyName,
    texts.birthday,
    texts.postalCode,
    texts.prefecture,
    texts.city,
    texts.street,
    texts.building,
    texts.phone,
    texts.mail,
    texts.dial,
    texts.memberSince,
    texts.since,
  ]
  const columns = besideColumns(ctx)
  yield [...heads, ...columns.map(({ head }) => head)].map((head) => t(head))
  for (let cursor: string | undefined; ; ) {
    const page = await findPeople(ctx, { ...find, limit: PAGE, cursor })
    const rows = await csvRows(
      ctx.tx,
      page.items.map((item) => item.personId),
    )
    const beside = await readBeside(
      ctx,
      rows.map((row) => row.personId),
    )
    for (const row of rows) {
      const cells = besideCells(beside(row.personId), columns, zone)
      yield [...cellsOf(row, t(texts[row.dial]), zone), ...cells]
    }
    if (!page.nextCursor) return
    cursor = page.nextCursor
  }
}

function besideCells(cells: BesideCells, columns: BesideColumn[], zone: string): string[] {
  return columns.map(({ key }) => {
    const cell = cells[key]
    return cell instanceof Date ? dayIn(zone, cell) : String(cell ?? '')
  })
}

function cellsOf(row: CsvPerson, dial: string, zone: string): string[] {
  const day = (at: Date | null) => (at ? dayIn(zone, at) : '')
  return [
    row.number,
    row.familyName,
    row.givenName,
    row.familyKana,
    row.givenKana,
    row.companyName,
    row.birthday,
    row.postalCode && formatPostalCode(row.postalCode),
    row.prefecture,
    row.city,
    row.street,
    row.building,
    row.phone,
    row.mail,
    dial,
    day(row.memberSince),
    day(row.since),
  ].map((cell) => cell ?? '')
}
