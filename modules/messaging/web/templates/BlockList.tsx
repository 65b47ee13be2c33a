import { Button } from '@mantine/core'
import { useRef } from 'react'
import { useT } from '../../../../web/texts.ts'
import { Icon, type IconName } from '../../../../web/ui/Icon.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { type BlockKind, KINDS_OF } from '../../template-blocks.rules.ts'
import { templatePageTexts as texts } from '../../template-pages.texts.ts'
import { blockText } from '../../template-words.rules.ts'
import { BlockCard } from './BlockCard.tsx'
import css from './templates.module.css'
import type { Editing, Item } from './useDraft.ts'

const ICONS: Record<BlockKind, IconName> = {
  heading: 'flag',
  text: 'pencil',
  button: 'link',
  picture: 'eye',
  divider: 'minus',
  wording: 'heart',
  columns: 'list',
}

/** Every block in its order, and what can be added below. */
export function BlockList(props: {
  editing: Editing
  fault: (path: string) => string | undefined
  disabled: boolean
}) {
  const t = useT()
  const list = useRef<HTMLDivElement>(null)
  const { editing, fault, disabled } = props
  const { draft, setBlock, move, remove, putBack, add, undo, canUndo } = editing
  const addOne = (kind: BlockKind) => {
    add(kind)
    // Once it stands there, one can write at once.
    setTimeout(() => {
      const fields = list.current?.querySelector(':scope > fieldset:last-of-type')
      fields?.querySelector<HTMLElement>('textarea, input')?.focus()
    })
  }
  const takeAway = (item: Item, at: number) => {
    remove(item.id)
    const kind = t(blockText[item.block.kind])
    toast(t(texts.removed, { kind }), { undo: () => putBack(item, at) })
  }
  return (
    <div className={css.blocks} ref={list}>
      {draft.items.map((item, at) => (
        <BlockCard
          key={item.id}
          block={item.block}
          locale={draft.locale}
          disabled={disabled}
          place={at + 1}
          isFirst={at === 0}
          isLast={at === draft.items.length - 1}
          fault={(field) => fault(`blocks.${at}.${field}`)}
          onChange={(next, field) => setBlock(item.id, next, field)}
          onMove={(by) => move(item.id, by)}
          onRemove={() => takeAway(item, at)}
        />
      ))}
      {fault('blocks') && <p className={css.fault}>{fault('blocks')}</p>}
      {!disabled && (
        <div className={css.adding}>
          <span className={css.addLabel}>{t(texts.add)}</span>
          {KINDS_OF[draft.channel].map((kind) => (
            <Button
              key={kind}
              variant="default"
              size="compact-md"
              leftSection={<Icon name={ICONS[kind]} size={16} />}
              onClick={() => addOne(kind)}
            >
              {t(blockText[kind])}
            </Button>
          ))}
          <Button
            variant="subtle"
            size="compact-md"
            disabled={!canUndo}
            leftSection={<Icon name="undo" size={16} />}
            onClick={undo}
          >
            {t(texts.undo)}
          </Button>
          <p className={css.keys}>{t(texts.moveKeys)}</p>
        </div>
      )}
    </div>
  )
}
