import type { Carriers } from '../far.ts'
import { lineCarrier } from './line.ts'
import { mailCarrier } from './mail.ts'
import { pushCarrier } from './push.ts'
import { smsCarrier } from './sms.ts'

/** By channel who carries it out of the house. */
export const carriers: Carriers = {
  mail: mailCarrier,
  line: lineCarrier,
  sms: smsCarrier,
  push: pushCarrier,
}
