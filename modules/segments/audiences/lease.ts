import type { DestinationRow, SealedSecrets } from './destinations.queries.ts'
import type { ClaimedRun } from './runs.queries.ts'
import type { SyncRow } from './syncs.queries.ts'

export interface Lease {
  id: string
  seconds: number
}

/** A run that is ours for now, with all that it needs. */
export interface RunWork {
  run: ClaimedRun
  lease: Lease
  sync: SyncRow
  destination: DestinationRow & SealedSecrets
  versionId: number
}
