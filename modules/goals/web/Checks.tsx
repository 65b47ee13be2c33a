import { useT } from '../../../web/texts.ts'
import { Icon } from '../../../web/ui/Icon.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { pageTexts as texts } from '../goal-pages.texts.ts'
import { CHECKS, type Check } from '../goals.rules.ts'
import { goalTexts } from '../goals.texts.ts'
import css from './goals.module.css'

/** The five checks, each ticked or with what it lacks. */
export function Checks({ passed }: { passed: Record<Check, boolean> }) {
  const t = useT()
  return (
    <Sheet title={t(texts.checks)}>
      <ul className={css.checks} aria-live="polite">
        {CHECKS.map((check) => (
          <li key={check} data-done={passed[check] || undefined}>
            <span className={css.tick}>{passed[check] && <Icon name="check" size={14} />}</span>
            <span>
              {t(texts[`check_${check}`])}
              <small>
                {passed[check]
                  ? t(texts.checkOk)
                  : t(texts.checkLacks, { what: t(goalTexts[`lacks_${check}`]) })}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
