import { useFormat } from '../../../../web/format.ts'
import { useT } from '../../../../web/texts.ts'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { type Condition, fieldOf } from '../../builder.rules.ts'
import { builderTexts as texts } from '../../builder.texts.ts'
import { AgoFields } from './AgoFields.tsx'
import { cardId, useBuilder } from './BuilderContext.ts'
import css from './builder.module.css'
import { CardMenu } from './CardMenu.tsx'
import { Choice } from './Choice.tsx'
import { Filters, NarrowMenu } from './Filters.tsx'
import { faultOf } from './faults.ts'
import { RowsFields } from './RowsFields.tsx'
import { iconOf, titleOf } from './titles.ts'
import { isSame, leavesIn, type Path, replaceAt } from './tree.ts'
import { ComparedFields } from './Values.tsx'

/** One condition; `at` is its place, or that of the «not» around it. */
export function ConditionCard({ leaf, path, at }: { leaf: Condition; path: Path; at: Path }) {
  const t = useT()
  const { root, catalogue, change, colourOf, refusal, lit, light } = useBuilder()
  const title = titleOf(leaf, catalogue, t)
  const n = leavesIn(root).findIndex((one) => isSame(one.path, path)) + 1
  const fault = faultOf(leaf, catalogue)
  const refused = refusal && isSame(refusal.path, path) ? refusal.words : null
  const isTurned = path.length > at.length
  const set = (next: Condition) => change(replaceAt(root, path, next), path.join())
  return (
    <section
      id={cardId(path)}
      className={css.card}
      data-colour={colourOf(path)}
      data-lit={(lit && isSame(lit, path)) || undefined}
      aria-label={t(texts.card, { n, name: title })}
      tabIndex={-1}
      onMouseEnter={() => light(path)}
      onMouseLeave={() => light(null)}
    >
      <header className={css.cardHead}>
        <Icon name={iconOf(leaf, catalogue)} size={16} />
        <h2>{title}</h2>
        <SoFar at={at} />
        <CardMenu at={at} name={title} isTurned={isTurned} />
      </header>
      <div className={css.controls}>
        <Fields leaf={leaf} onChange={set} />
        {(leaf.kind === 'rows' || leaf.kind === 'ago') && (
          <NarrowMenu
            source={leaf.source}
            where={leaf.where}
            catalogue={catalogue}
            onChange={(where) => set({ ...leaf, where })}
          />
        )}
      </div>
      {(leaf.kind === 'rows' || leaf.kind === 'ago') && leaf.where.length > 0 && (
        <div className={css.filters}>
          <Filters
            source={leaf.source}
            where={leaf.where}
            catalogue={catalogue}
            onChange={(where) => set({ ...leaf, where })}
          />
        </div>
      )}
      {isTurned && <p className={css.turned}>{t(texts.notThis)}</p>}
      {(fault ?? refused) && (
        <p className={css.fault} role={refused ? 'alert' : undefined}>
          <Icon name="warning" size={15} /> {fault ? t(fault) : refused}
        </p>
      )}
    </section>
  )
}

/** 「ここまで 486名」: only the outermost cards narrow one another. */
export function SoFar({ at }: { at: Path }) {
  const t = useT()
  const format = useFormat()
  const { steps } = useBuilder()
  const count = at.length === 1 ? steps[at[0] ?? -1] : undefined
  return (
    <span className={`${css.soFar} num`}>
      {count !== undefined && t(texts.upTo, { count: format.count(count, 'people') })}
    </span>
  )
}

function Fields({ leaf, onChange }: { leaf: Condition; onChange: (leaf: Condition) => void }) {
  const t = useT()
  const { catalogue } = useBuilder()
  if (leaf.kind === 'rows') return <RowsFields {...{ leaf, catalogue, onChange }} />
  if (leaf.kind === 'ago') return <AgoFields {...{ leaf, catalogue, onChange }} />
  if (leaf.kind === 'segment')
    return (
      <Choice
        label={t(texts.segmentTitle)}
        value={leaf.segmentId}
        options={catalogue.segments.map(({ segmentId, name }) => ({
          value: segmentId,
          label: name,
        }))}
        onChange={(segmentId) => onChange({ kind: 'segment', segmentId })}
      />
    )
  const column = fieldOf(leaf, catalogue.fields)
  if (!column) return null
  return (
    <ComparedFields
      column={column}
      compared={leaf}
      onChange={({ op, value, span }) =>
        onChange({
          kind: 'field',
          field: leaf.field,
          op,
          ...(value !== undefined && { value }),
          ...(span && { span }),
        })
      }
    />
  )
}
