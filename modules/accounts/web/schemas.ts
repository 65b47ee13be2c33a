import { z } from 'zod'
import { translateNow } from '../../../web/texts.ts'
import { PASSWORD_MAX, PASSWORD_MIN, passwordProblem, wordsOfOwner } from '../accounts.rules.ts'
import { texts } from '../accounts.texts.ts'
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

const PROBLEMS = {
  tooShort: texts.passwordTooShort,
  tooLong: texts.passwordTooLong,
  tooPlain: texts.passwordTooPlain,
}

export const personForm = z
  .object({
    name: shape.name,
    email: shape.email,
    way: z.enum(['password', 'passkey']),
    password: z.string(),
  })
  .superRefine(({ way, password, ...own }, context) => {
    const problem = way === 'password' ? passwordProblem(password, wordsOfOwner(own)) : null
    if (!problem) return
    const words = { min: PASSWORD_MIN, max: PASSWORD_MAX }
    context.addIssue({
      code: 'custom',
      path: ['password'],
      message: translateNow(PROBLEMS[problem], words),
    })
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
  lateMail: z.boolean(),
})
