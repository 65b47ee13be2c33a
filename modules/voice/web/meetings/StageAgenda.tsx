import { useEffect, useRef } from 'react'
import { useT } from '../../../../web/texts.ts'
import { Icon } from '../../../../web/ui/Icon.tsx'
import type { AgendaItem } from '../../contract.ts'
import { meetingPageTexts as texts } from '../../meeting-pages.texts.ts'
import css from './stage.module.css'
import { reasonWord, sectionsOf, titleOfItem } from './words.ts'

/** The agenda at the left, by why each stands on it. */
export function StageAgenda({
  items,
  at,
  onGo,
}: {
  items: readonly AgendaItem[]
  at: string | undefined
  onGo: (itemId: string) => void
}) {
  const t = useT()
  const here = useRef<HTMLButtonElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a long agenda follows the place
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'nearest' })
  }, [at])
  return (
    <nav className={css.agenda} aria-label={t(texts.agenda)}>
      {sectionsOf(items).map(([first, ...rest]) => (
        <section key={first?.itemId}>
          {first && <h2>{t(reasonWord[first.reason])}</h2>}
          {(first ? [first, ...rest] : []).map((item) => (
            <button
              key={item.itemId}
              ref={item.itemId === at ? here : undefined}
              type="button"
              aria-current={item.itemId === at ? 'step' : undefined}
              data-done={item.decision !== null || item.doneAt !== null || undefined}
              onClick={() => onGo(item.itemId)}
            >
              {item.decision || item.doneAt ? (
                <Icon name="check" />
              ) : (
                <span className={css.ring} aria-hidden="true" />
              )}
              <span>{titleOfItem(item, t)}</span>
            </button>
          ))}
        </section>
      ))}
      <p className={css.keys}>{t(texts.keys)}</p>
    </nav>
  )
}
