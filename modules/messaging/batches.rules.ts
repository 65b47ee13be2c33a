import type { State } from './messages.rules.ts'

/** One letter to many, on its way. */
export const BATCH_STATES = ['draft', 'running', 'paused', 'stopped', 'done'] as const
export type BatchState = (typeof BATCH_STATES)[number]

/** Ways that carry one letter to many; calls are made one by one. */
export const BATCH_CHANNELS = ['mail', 'line', 'sms', 'push', 'post'] as const
export type BatchChannel = (typeof BATCH_CHANNELS)[number]

/** What the shop sends of its own accord; matters of an order are never sent to many. */
export const BATCH_PURPOSES = ['news', 'offers'] as const
export type BatchPurpose = (typeof BATCH_PURPOSES)[number]

export const mayStart = (state: BatchState): boolean => state === 'draft' || state === 'paused'
export const mayPause = (state: BatchState): boolean => state === 'running'
/** Not yet everybody is taken. */
export const isOpen = (state: BatchState): boolean => state !== 'stopped' && state !== 'done'

const ON_THE_WAY: readonly State[] = ['queued', 'held', 'sending']

/** Also where everybody was taken and some wait for their hour, or are on their way and may come back. */
export const mayStop = (state: BatchState, counts: readonly { state: State }[]): boolean =>
  isOpen(state) || (state === 'done' && counts.some((one) => ON_THE_WAY.includes(one.state)))
