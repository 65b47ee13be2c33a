import { Fragment } from 'react'
import { useT } from '../../../../web/texts.ts'
import type { Group, Node } from '../../builder.rules.ts'
import { builderTexts as texts } from '../../builder.texts.ts'
import { useBuilder } from './BuilderContext.ts'
import css from './builder.module.css'
import { CardMenu } from './CardMenu.tsx'
import { ConditionCard, SoFar } from './ConditionCard.tsx'
import { isGroup, type Path, turnLink } from './tree.ts'

/** The cards of one group with the words between them. */
export function Cards({ group, path }: { group: Group; path: Path }) {
  return (
    <div className={css.cards}>
      {group.of.map((child, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a condition is its place in the rule
        <Fragment key={n}>
          {n > 0 && <Link kind={group.kind} path={path} at={n - 1} />}
          <Branch node={child} at={[...path, n]} />
        </Fragment>
      ))}
    </div>
  )
}

function Branch({ node, at }: { node: Node; at: Path }) {
  if (isGroup(node)) return <Frame group={node} path={at} at={at} />
  if (node.kind !== 'not') return <ConditionCard leaf={node} path={at} at={at} />
  const path = [...at, 0]
  const inner = node.of
  if (isGroup(inner)) return <Frame group={inner} path={path} at={at} />
  if (inner.kind === 'not') return <Branch node={inner} at={path} />
  return <ConditionCard leaf={inner} path={path} at={at} />
}

const NAMES = {
  any: { plain: texts.anyOf, turned: texts.noneOf },
  all: { plain: texts.allOf, turned: texts.notAllOf },
}

/** Several conditions that stand as one. */
function Frame({ group, path, at }: { group: Group; path: Path; at: Path }) {
  const t = useT()
  const isTurned = path.length > at.length
  const name = t(NAMES[group.kind][isTurned ? 'turned' : 'plain'])
  return (
    <fieldset className={css.frame}>
      <legend className="visually-hidden">{name}</legend>
      <div className={css.frameHead}>
        <span>{name}</span>
        <SoFar at={at} />
        <CardMenu at={at} name={name} isTurned={isTurned} />
      </div>
      <Cards group={group} path={path} />
    </fieldset>
  )
}

/** 「そのうち」 or 「または」; a press turns one into the other. */
function Link({ kind, path, at }: { kind: Group['kind']; path: Path; at: number }) {
  const t = useT()
  const { root, change } = useBuilder()
  return (
    <div className={css.link}>
      <button
        type="button"
        title={t(kind === 'all' ? texts.soTitle : texts.orTitle)}
        onClick={() => change(turnLink(root, path, at))}
      >
        {t(kind === 'all' ? texts.so : texts.or)}
      </button>
    </div>
  )
}
