import { useMemo } from 'react'
import type { Text } from '../../../../kernel/i18n.ts'
import { useSurroundings } from '../../../../web/surroundings.ts'
import { useT } from '../../../../web/texts.ts'
import { Sentence } from '../../../../web/ui/Sentence.tsx'
import { ruleSentence } from '../../builder.rules.ts'
import { builderTexts as texts } from '../../builder.texts.ts'
import { cardId, useBuilder } from './BuilderContext.ts'
import css from './builder.module.css'
import { spoken } from './faults.ts'
import { isSame, leavesIn, startsWith } from './tree.ts'

/** The rule as a sentence. Coloured words lead to the card that says them. */
export function RuleWords({ start = texts.startWords }: { start?: Text | undefined }) {
  const t = useT()
  const { locale } = useSurroundings()
  const { root, catalogue, colourOf, lit, light } = useBuilder()
  const parts = useMemo(
    () => ruleSentence({ root: spoken(root) }, catalogue, locale),
    [root, catalogue, locale],
  )
  const leaves = leavesIn(root)
  if (leaves.length === 0) return <p className={css.start}>{t(start)}</p>
  return (
    <Sentence>
      {parts.map(({ text, at }, n) => {
        const leaf = at && leaves.find(({ path }) => isSame(path, at) || startsWith(path, at))
        if (!leaf) return text
        const { path } = leaf
        return (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: a phrase is its place in the sentence
            key={n}
            type="button"
            className={css.phrase}
            data-colour={colourOf(path)}
            data-lit={(lit && isSame(lit, path)) || undefined}
            onMouseEnter={() => light(path)}
            onMouseLeave={() => light(null)}
            onClick={() => focusCard(cardId(path))}
          >
            {text}
          </button>
        )
      })}
    </Sentence>
  )
}

/** On its first field, and in sight. */
export function focusCard(id: string) {
  const card = document.getElementById(id)
  card?.scrollIntoView({ block: 'nearest' })
  const field = card?.querySelector<HTMLElement>('input:not([type="hidden"])')
  ;(field ?? card)?.focus({ preventScroll: true })
}
