import type { ReactNode } from 'react'
import { useT } from '../../../../web/texts.ts'
import { EmptyState } from '../../../../web/ui/EmptyState.tsx'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import type { Rule } from '../../builder.rules.ts'
import { compositionTexts as texts } from '../../composition.texts.ts'
import css from './composition.module.css'
import { Standouts } from './Standouts.tsx'
import { TraitBars } from './TraitBars.tsx'
import { useComposition } from './useComposition.ts'

/** Who the people of a rule are, beside everybody; what sets them apart comes first. */
export function Composition({
  rule,
  name,
  actions,
}: {
  rule: Rule
  name: string
  actions?: ReactNode
}) {
  const t = useT()
  const { data, error, refetch } = useComposition(rule)
  const has = data !== undefined && data.people > 0
  return (
    <Sheet title={t(texts.title)} note={has ? t(texts.note) : undefined} actions={actions}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={8} />}
      {data && !has && <EmptyState>{t(texts.nobody)}</EmptyState>}
      {has && (
        <>
          <Standouts composition={data} rule={rule} name={name} />
          <div className={css.traits}>
            {data.traits.map((trait) => (
              <TraitBars key={trait.key} trait={trait} rule={rule} name={name} />
            ))}
          </div>
        </>
      )}
    </Sheet>
  )
}
