import { z } from 'zod'
import { MOST_MONEY } from '../orders.rules.ts'

/** Of an order or subscription of whom: the name is null for keys that may not read people. */
export const card = z.object({
  personId: z.uuid(),
  name: z.string().nullable(),
  kana: z.string().nullable(),
  number: z.string().nullable(),
})

export const money = z.int()
export const amount = z.int().min(0).max(MOST_MONEY)
export const currency = z.string().regex(/^[A-Z]{3}$/)
export const word = z.string().trim().min(1).max(300)
export const words = z.string().trim().max(2000)
export const pieces = z.int().min(1).max(1_000_000)
export const nothing = z.object({})
