import { invalid } from '../../../kernel/errors.ts'
import { PASSWORD_MAX, PASSWORD_MIN, passwordProblem, wordsOfOwner } from '../accounts.rules.ts'
import { texts } from '../accounts.texts.ts'
import { hashPassword } from '../sign-in/passwords.ts'

const WORDS = {
  tooShort: texts.passwordTooShort,
  tooLong: texts.passwordTooLong,
  tooPlain: texts.passwordTooPlain,
} as const

/** The hash of a password somebody chooses. Throws `invalid` when it is too short or too plain. */
export async function hashChosenPassword(
  password: string,
  own: { name: string; email: string },
): Promise<string> {
  const problem = passwordProblem(password, wordsOfOwner(own))
  if (problem) throw invalid(WORDS[problem], { min: PASSWORD_MIN, max: PASSWORD_MAX })
  return hashPassword(password)
}
