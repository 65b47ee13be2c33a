import type { ReactNode } from 'react'
import type { Locale } from '../../../../kernel/i18n.ts'
import { useT } from '../../../../web/texts.ts'
import { TextField } from '../../../../web/ui/fields.tsx'
import { SelectField } from '../../../../web/ui/SelectField.tsx'
import type { Block } from '../../template-blocks.rules.ts'
import { templatePageTexts as texts } from '../../template-pages.texts.ts'
import { PicturePick } from './PicturePick.tsx'
import css from './templates.module.css'
import { useChosenWordings } from './useChosenWordings.ts'
import { WordsField } from './WordsField.tsx'

export interface BlockFieldsProps {
  block: Block
  onChange: (block: Block, field: string) => void
  locale: Locale
  /** What is wrong with a field, in words. */
  fault: (field: string) => string | undefined
  disabled: boolean
}

/** What is written in one block; `only` stands below it. */
export function BlockFields(props: BlockFieldsProps & { only: ReactNode }) {
  const { block } = props
  if (block.kind === 'heading' || block.kind === 'text')
    return <OneField {...props} block={block} />
  return (
    <>
      <ManyFields {...props} block={block} />
      {props.only}
    </>
  )
}

type Of<K extends Block['kind']> = Omit<BlockFieldsProps, 'block'> & {
  block: Extract<Block, { kind: K }>
}

function OneField(props: Of<'heading' | 'text'> & { only: ReactNode }) {
  const t = useT()
  const { block, onChange, locale, fault, disabled, only } = props
  const isLine = block.kind === 'heading'
  return (
    <WordsField
      isNamed
      isLine={isLine}
      label={t(isLine ? texts.heading : texts.text)}
      value={block.text}
      error={fault('text')}
      locale={locale}
      disabled={disabled}
      foot={only}
      onChange={(text) => onChange({ ...block, text }, 'text')}
    />
  )
}

function ManyFields(props: Of<Exclude<Block['kind'], 'heading' | 'text'>>) {
  const { block, onChange, locale, fault, disabled } = props
  const t = useT()
  const field = (name: string) => ({ error: fault(name), locale, disabled })
  switch (block.kind) {
    case 'button':
      return (
        <div className={css.pair}>
          <WordsField
            {...field('label')}
            isLine
            label={t(texts.label)}
            value={block.label}
            onChange={(label) => onChange({ ...block, label }, 'label')}
          />
          <WordsField
            {...field('link')}
            isLine
            label={t(texts.link)}
            value={block.link}
            onChange={(link) => onChange({ ...block, link }, 'link')}
          />
        </div>
      )
    case 'picture':
      return (
        <div className={css.pair}>
          <PicturePick
            disabled={disabled}
            onPick={(address) => onChange({ ...block, address }, 'address')}
          />
          <TextField
            label={t(texts.address)}
            value={block.address}
            error={fault('address')}
            disabled={disabled}
            onChange={(event) =>
              onChange({ ...block, address: event.currentTarget.value }, 'address')
            }
          />
          <WordsField
            {...field('alt')}
            isLine
            label={t(texts.alt)}
            value={block.alt}
            onChange={(alt) => onChange({ ...block, alt }, 'alt')}
          />
        </div>
      )
    case 'columns':
      return (
        <div className={css.pair}>
          <WordsField
            {...field('left')}
            label={t(texts.left)}
            value={block.left}
            onChange={(left) => onChange({ ...block, left }, 'left')}
          />
          <WordsField
            {...field('right')}
            label={t(texts.right)}
            value={block.right}
            onChange={(right) => onChange({ ...block, right }, 'right')}
          />
        </div>
      )
    case 'wording':
      return (
        <WordingField
          value={block.key}
          error={fault('key')}
          disabled={disabled}
          onChange={(key) => onChange({ ...block, key }, 'key')}
        />
      )
    case 'divider':
      return <hr className={css.divider} />
  }
}

function WordingField(props: {
  value: string
  error: string | undefined
  disabled: boolean
  onChange: (key: string) => void
}) {
  const t = useT()
  const wordings = useChosenWordings()
  const { value, error, disabled, onChange } = props
  const data = wordings.map(({ key, title }) => ({ value: key, label: title }))
  // One that was put away since is still named.
  if (value && !data.some((one) => one.value === value)) data.push({ value, label: value })
  return (
    <SelectField
      label={t(texts.whichWording)}
      help={wordings.length === 0 ? t(texts.noWordings) : undefined}
      error={error}
      disabled={disabled}
      allowDeselect={false}
      value={value || null}
      data={data}
      onChange={(key) => key && onChange(key)}
    />
  )
}
