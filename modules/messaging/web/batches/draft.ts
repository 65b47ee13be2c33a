import type { CallOf } from '../../../../kernel/endpoint.ts'
import type { BatchChannel, BatchPurpose } from '../../batches.rules.ts'
import type { createBatch } from '../../contract.ts'

/** A letter as far as it has been filled in. */
export interface Draft {
  name: string
  segmentId: string | null
  kind: 'template' | 'words'
  templateId: string | null
  channel: BatchChannel
  purpose: BatchPurpose
  subject: string
  words: string
}

export const START: Draft = {
  name: '',
  segmentId: null,
  kind: 'template',
  templateId: null,
  channel: 'mail',
  purpose: 'news',
  subject: '',
  words: '',
}

type Whole = CallOf<typeof createBatch>['body']

/** What is sent to the server; null while something is missing. */
export function isWhole(draft: Draft): Whole | null {
  const { segmentId, kind, templateId, channel, purpose } = draft
  const [name, words, line] = [draft.name.trim(), draft.words.trim(), draft.subject.trim()]
  if (!name || !segmentId) return null
  if (kind === 'template')
    return (templateId && { name, segmentId, content: { kind, templateId } }) || null
  const subject = channel === 'mail' ? line : null
  if (!words || subject === '') return null
  return { name, segmentId, content: { kind, channel, purpose, subject, words } }
}
