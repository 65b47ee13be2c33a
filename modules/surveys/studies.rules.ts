export const STUDY_KINDS = ['interview', 'group', 'test'] as const
export type StudyKind = (typeof STUDY_KINDS)[number]

export const SEAT_STATES = ['asked', 'coming', 'declined', 'took_part'] as const
export type SeatState = (typeof SEAT_STATES)[number]

/** How a task of a test went. */
export const TASK_RESULTS = ['done', 'helped', 'failed'] as const
export type TaskResult = (typeof TASK_RESULTS)[number]
export type TaskSheet = Record<
  string,
  { result?: TaskResult | undefined; note?: string | undefined }
>

export interface Task {
  id: string
  words: string
}

export const QUOTE_KINDS = ['quote', 'finding'] as const
export type QuoteKind = (typeof QUOTE_KINDS)[number]
