import { createHash } from 'node:crypto'
import type { Answer } from '../../../kernel/http-client.ts'
import type { RunError } from '../contract.ts'
import type { Change } from './plan.ts'
import type { SyncRow } from './syncs.queries.ts'

/**
 * The body of a message to a receiver. It speaks of how people stand now: taking one twice, or a later
 * one first for other people, comes to the same.
 */
export function messageOf(
  { syncId, segmentId, segmentName }: Pick<SyncRow, 'syncId' | 'segmentId' | 'segmentName'>,
  at: string,
  changes: readonly Change[],
): string {
  const told = (kind: 'entered' | 'changed') =>
    changes.flatMap((change) =>
      change.kind === kind ? [{ id: change.id, traits: change.values }] : [],
    )
  return JSON.stringify({
    type: 'audience.members_changed',
    timestamp: at,
    data: {
      sync_id: syncId,
      audience: { id: segmentId, name: segmentName },
      entered: told('entered'),
      changed: told('changed'),
      left: changes.flatMap((change) =>
        change.kind === 'left' ? [{ id: change.id, because: change.because }] : [],
      ),
    },
  })
}

export const digestOf = (body: string) => createHash('sha256').update(body).digest('base64url')

/** What an answer means: null when the receiver has taken the message. */
export function faultIn(answer: Answer): RunError | null {
  if (answer.failed !== undefined) return { cause: answer.failed, status: null }
  const { status } = answer
  if (status >= 200 && status < 300) return null
  return { cause: status === 410 ? 'gone' : 'status', status }
}
