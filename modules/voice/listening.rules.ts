/** Why nothing was read of a feed; each has its sentence. */
export const FAULTS = [
  'private',
  'unknown_host',
  'refused',
  'timeout',
  'tls',
  'broken',
  'too_large',
  'not_feed',
  'missing',
  'forbidden',
  'busy',
  'server',
  'other',
] as const
export type Fault = (typeof FAULTS)[number]
