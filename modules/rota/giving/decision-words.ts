import { type Locale, translator } from '../../../kernel/i18n.ts'
import type { Figures } from '../decide.rules.ts'
import { BECAUSE, PASSED } from '../reasons.texts.ts'

const isKeyOf = <T extends object>(key: string, of: T): key is string & keyof T => key in of

/** Why it came to somebody, in a sentence for them. */
export function decisionWords(
  locale: Locale,
  {
    because,
    passed,
    figures,
  }: { because: string; passed: string | null; figures?: Partial<Figures> },
): string {
  const t = translator(locale)
  const params = {
    given: figures?.given ?? 0,
    fair: (figures?.fair ?? 0).toFixed(1),
    days: figures?.workingDays ?? 0,
  }
  const reason = isKeyOf(because, BECAUSE) ? t(BECAUSE[because], params) : because
  const beside = passed && isKeyOf(passed, PASSED) ? t(PASSED[passed]) : ''
  return locale === 'ja' ? `${reason}${beside}` : [reason, beside].filter(Boolean).join(' ')
}
