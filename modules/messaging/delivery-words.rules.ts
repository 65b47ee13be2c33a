import type { Text } from '../../kernel/i18n.ts'
import { deliveryTexts as texts } from './deliveries.texts.ts'
import type { Because, Channel, State } from './messages.rules.ts'

const CHANNELS: Record<Channel, Text> = {
  mail: texts.mail,
  line: texts.line,
  sms: texts.sms,
  push: texts.push,
  post: texts.post,
  phone: texts.phone,
}

const STATES: Record<State, Text> = {
  held: texts.held,
  queued: texts.queued,
  sending: texts.sending,
  sent: texts.sent,
  failed: texts.failed,
  refused: texts.refusedState,
  cancelled: texts.cancelled,
}

const BECAUSE: Record<Because, Text> = {
  no_address: texts.noAddress,
  bounced: texts.bounced,
  returned: texts.returned,
  complained: texts.complained,
  unsubscribed: texts.unsubscribed,
  consent: texts.noConsent,
  refused: texts.saidNo,
  quiet: texts.choseQuiet,
  channel: texts.otherChannel,
  sender: texts.senderIncomplete,
  monthly: texts.monthly,
  budget: texts.budget,
  slowed: texts.slowed,
  quiet_hours: texts.quietHours,
  hours: texts.ownHours,
  later: texts.later,
  paused: texts.paused,
  to_print: texts.toPrint,
  to_call: texts.toCall,
  far_later: texts.farLater,
  far_never: texts.farNever,
  unsure: texts.unsure,
  given_up: texts.givenUp,
  by_hand: texts.byHand,
  gone: texts.gone,
}

export const channelText = (channel: string): Text | undefined => own(CHANNELS, channel)
export const stateText = (state: State): Text => STATES[state]
export const becauseText = (because: string): Text | undefined => own(BECAUSE, because)

function own(texts: Record<string, Text>, key: string): Text | undefined {
  return Object.hasOwn(texts, key) ? texts[key] : undefined
}
