import { ActionIcon } from '@mantine/core'
import { type KeyboardEvent, useRef } from 'react'
import { useT } from '../../../../web/texts.ts'
import { Icon, type IconName } from '../../../../web/ui/Icon.tsx'
import { templatePageTexts as texts } from '../../template-pages.texts.ts'
import { blockText } from '../../template-words.rules.ts'
import { BlockFields, type BlockFieldsProps } from './BlockFields.tsx'
import { OnlyField } from './OnlyField.tsx'
import css from './templates.module.css'

export interface BlockCardProps extends BlockFieldsProps {
  /** From 1. */
  place: number
  isFirst: boolean
  isLast: boolean
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

/** One block: what it is, for whom it stands, what it says; moved by buttons or Alt with an arrow. */
export function BlockCard(props: BlockCardProps) {
  const t = useT()
  const card = useRef<HTMLFieldSetElement>(null)
  const { block, place, isFirst, isLast, disabled, onMove } = props
  const kind = t(blockText[block.kind])
  const move = (by: -1 | 1) => {
    const focused = document.activeElement
    onMove(by)
    // The card moves within the list, and takes the focus out of sight with it.
    setTimeout(() => {
      if (focused instanceof HTMLElement) focused.focus()
      card.current?.scrollIntoView({ block: 'nearest' })
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || disabled) return
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
    if (by === null || (by === -1 ? isFirst : isLast)) return
    event.preventDefault()
    move(by)
  }
  const button = (icon: IconName, label: string, onClick: () => void, off = false) => (
    <ActionIcon
      variant="subtle"
      size={36}
      aria-label={`${label} ― ${t(texts.blockOf, { n: place, kind })}`}
      title={label}
      disabled={disabled || off}
      onClick={onClick}
    >
      <Icon name={icon} size={18} />
    </ActionIcon>
  )
  return (
    <fieldset ref={card} className={css.block} onKeyDown={onKeyDown}>
      <legend className="visually-hidden">{t(texts.blockOf, { n: place, kind })}</legend>
      <div className={css.blockHead}>
        <b>{kind}</b>
        <div className={css.blockActions}>
          {button('chevron-up', t(texts.up), () => move(-1), isFirst)}
          {button('chevron-down', t(texts.down), () => move(1), isLast)}
          {button('trash', t(texts.remove), props.onRemove)}
        </div>
      </div>
      <BlockFields
        {...props}
        only={
          <OnlyField
            value={block.only}
            disabled={disabled}
            onChange={(only) => props.onChange({ ...block, only }, 'only')}
          />
        }
      />
    </fieldset>
  )
}
