import { z } from 'zod'
import { imapSettings } from '../../contract.ts'

/** The form beside the contract's body: an empty password keeps the one before. */
export const mailboxForm = imapSettings.extend({ password: z.string().max(500) })
