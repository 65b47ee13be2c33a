import { z } from 'zod'
import { PASSWORD_MIN } from '../accounts.rules.ts'
import { setUp, signIn } from '../contract.ts'

/** The bodies of the contract, cut to what each form asks. */
export const signInBody = signInShape()

function signInShape() {
  const { body } = signIn
  if (!body) throw new Error('Sign-in has a body')
  return body
}

function setUpShape() {
  const { body } = setUp
  if (!body) throw new Error('Set-up has a body')
  return body.shape
}

const shape = setUpShape()

export const shopForm = z.object({
  shopName: shape.shopName,
  currency: z.string(),
  zone: z.string(),
})

export const personForm = z
  .object({
    name: shape.name,
    email: shape.email,
    way: z.enum(['password', 'passkey']),
    password: z.string(),
  })
  .superRefine(({ way, password }, context) => {
    if (way === 'password' && [...password].length < PASSWORD_MIN) {
      context.addIssue({
        code: 'too_small',
        minimum: PASSWORD_MIN,
        origin: 'string',
        inclusive: true,
        path: ['password'],
        input: password,
      })
    }
  })

export type PersonForm = z.output<typeof personForm>

export const companyForm = z.object({
  name: shape.shopName,
  locale: shape.locale,
  currency: z.string(),
  zone: z.string(),
})

export const profileForm = z.object({
  name: shape.name,
  locale: shape.locale,
  theme: z.enum(['system', 'light', 'dark']),
})
