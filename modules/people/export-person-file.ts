import { Readable } from 'node:stream'
import type { Ctx } from '../../kernel/context.ts'
import { FileReply } from '../../kernel/endpoint.ts'
import type { Locale } from '../../kernel/i18n.ts'
import { exportPerson } from './export-person.ts'
import { exportHtml } from './privacy/export-html.ts'

/** The export of a person as a file: JSON for machines, or a page to read and print. */
export async function exportPersonFile(
  ctx: Ctx,
  input: { personId: string; format: 'json' | 'html'; locale?: Locale },
): Promise<FileReply> {
  const { format, locale = ctx.locale } = input
  const data = await exportPerson(ctx, input)
  const name = `person-${data.personId}`
  if (format === 'json') {
    const text = JSON.stringify(data, null, 2)
    return new FileReply(`${name}.json`, 'application/json; charset=utf-8', Readable.from([text]))
  }
  const page = await exportHtml({ ...ctx, locale }, data)
  return new FileReply(`${name}.html`, 'text/html; charset=utf-8', Readable.from([page]))
}
