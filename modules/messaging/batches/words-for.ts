import type { Ctx } from '../../../kernel/context.ts'
import { renderTemplate, renderText } from '../templates/render.ts'
import type { BatchRow } from './batches.queries.ts'

export interface Worded {
  subject: string | null
  text: string
  html: string | null
  /** What is not known of the person. */
  missing: string[]
}

/** A letter to many in the words for one. */
export async function wordsFor(ctx: Ctx, batch: BatchRow, personId: string): Promise<Worded> {
  const { templateId, templateVersion, subject, words } = batch
  if (templateId) {
    const version = templateVersion ?? undefined
    const { missing, html, text, ...rendered } = await renderTemplate(ctx, {
      templateId,
      version,
      personId,
    })
    return { subject: rendered.subject, html, text, missing }
  }
  const body = await renderText(ctx, words ?? '', personId)
  const line = subject ? await renderText(ctx, subject, personId) : null
  const missing = [...new Set([...body.missing, ...(line?.missing ?? [])])]
  return { subject: line?.text ?? null, text: body.text, html: null, missing }
}
