import type { Ctx } from '../../../kernel/context.ts'
import { renderTemplateFor, renderTextsFor } from '../templates/render.ts'
import type { BatchRow } from './batches.queries.ts'

export interface Worded {
  subject: string | null
  text: string
  html: string | null
  /** What is not known of the person. */
  missing: string[]
}

/** A letter to many in the words for each; who is not there has none. */
export async function wordsFor(
  ctx: Ctx,
  batch: BatchRow,
  personIds: readonly string[],
): Promise<Map<string, Worded>> {
  const { templateId, templateVersion, subject, words } = batch
  if (templateId) {
    const version = templateVersion ?? undefined
    return renderTemplateFor(ctx, { templateId, version, personIds })
  }
  const sources = subject ? [words ?? '', subject] : [words ?? '']
  const filled = await renderTextsFor(ctx, sources, personIds)
  return new Map(
    [...filled].map(([personId, [body, line]]) => {
      const missing = [...new Set([...(body?.missing ?? []), ...(line?.missing ?? [])])]
      return [
        personId,
        { subject: line?.text ?? null, text: body?.text ?? '', html: null, missing },
      ]
    }),
  )
}
