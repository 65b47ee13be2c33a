/** The ways out of the house. What has no credentials yet goes into the outbox. */
export const CHANNELS = ['mail', 'line', 'sms', 'push', 'post', 'phone'] as const
export type Channel = (typeof CHANNELS)[number]

/** Channels that a machine carries; paper and calls pass through somebody's hands. */
export const WIRES = ['mail', 'line', 'sms', 'push'] as const
export type Wire = (typeof WIRES)[number]

export const isWire = (channel: Channel): channel is Wire =>
  (WIRES as readonly Channel[]).includes(channel)

/** `reply`: an answer to somebody. `notice`: one matter of one person. `campaign`: to many at once. */
export const KINDS = ['reply', 'campaign', 'notice'] as const
export type Kind = (typeof KINDS)[number]

export const STATES = [
  'held',
  'queued',
  'sending',
  'sent',
  'failed',
  'refused',
  'cancelled',
] as const
export type State = (typeof STATES)[number]

/** Why nothing more goes to an address. */
export const SUPPRESSIONS = ['bounced', 'returned', 'complained', 'unsubscribed'] as const
export type Suppression = (typeof SUPPRESSIONS)[number]

/** Why the gate says not now, or never. */
export const GATE_REASONS = [
  'no_address',
  ...SUPPRESSIONS,
  'consent',
  'refused',
  'quiet',
  'channel',
  'sender',
  'monthly',
  'budget',
  'slowed',
  'quiet_hours',
  'hours',
  'later',
  'paused',
] as const
export type GateReason = (typeof GATE_REASONS)[number]

/** Everything that can stand in `because` of a message, beside the reasons of the gate. */
export const OTHER_REASONS = [
  'to_print',
  'to_call',
  'far_later',
  'far_never',
  'unsure',
  'given_up',
  'by_hand',
  'gone',
] as const
export type Because = GateReason | (typeof OTHER_REASONS)[number]

/** Sent because the person asked or needs it; the dial, consent and the budget leave it alone. */
export const isService = ({ kind, purpose }: { kind: Kind; purpose: string }): boolean =>
  kind === 'reply' || purpose === 'service'

/** Whether somebody may still stop it: what is under way at this moment cannot be called back. */
export const mayCancel = (state: State): boolean => state === 'held' || state === 'queued'

/** Whether somebody may ask for another try: the gate is asked again, so nothing slips past it. */
export const mayRetry = (state: State): boolean =>
  state === 'held' || state === 'failed' || state === 'refused'
