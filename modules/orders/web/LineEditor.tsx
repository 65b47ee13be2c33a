import { ActionIcon, Autocomplete, Button, NumberInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useFormat } from '../../../web/format.ts'
import { queryOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { useField } from '../../../web/ui/fields.tsx'
import { Icon } from '../../../web/ui/Icon.tsx'
import { MoneyField } from '../../../web/ui/NumberField.tsx'
import { listProducts } from '../contract.ts'
import { texts } from '../pages.texts.ts'
import css from './orders.module.css'

/** One row of what is ordered, as it is being typed. */
export interface LineDraft {
  key: number
  sku: string | null
  name: string
  quantity: number
  unitPrice: number | null
}

let last = 0
export const emptyLine = (): LineDraft => {
  last += 1
  return { key: last, sku: null, name: '', quantity: 1, unitPrice: null }
}

/** What of the drafts is an item; rows that are still empty are none. */
export const filledLines = (lines: LineDraft[]) => lines.filter((line) => line.name.trim())

/** Items, typed one after another: a product, Enter, its number, Enter, the next. */
export function LineEditor({
  lines,
  onChange,
  focusFor,
}: {
  lines: LineDraft[]
  onChange: (lines: LineDraft[]) => void
  /** Typing goes on here as soon as this is known, e.g. the person. */
  focusFor?: string | null
}) {
  const t = useT()
  const names = useRef(new Map<number, HTMLInputElement>())
  useEffect(() => {
    const [first] = names.current.values()
    if (focusFor) first?.focus()
  }, [focusFor])
  const set = (key: number, part: Partial<LineDraft>) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...part } : line)))
  const add = () => {
    const line = emptyLine()
    onChange([...lines, line])
    requestAnimationFrame(() => names.current.get(line.key)?.focus())
  }
  return (
    <div className={css.lines}>
      {lines.map((line, index) => (
        <LineRow
          key={line.key}
          line={line}
          index={index}
          onChange={(part) => set(line.key, part)}
          onNext={add}
          onRemove={
            lines.length > 1
              ? () => onChange(lines.filter((one) => one.key !== line.key))
              : undefined
          }
          nameRef={(input) => {
            if (input) names.current.set(line.key, input)
            else names.current.delete(line.key)
          }}
        />
      ))}
      <div>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<Icon name="plus" size={14} />}
          onClick={add}
        >
          {t(texts.addLine)}
        </Button>
      </div>
    </div>
  )
}

interface LineRowProps {
  line: LineDraft
  index: number
  onChange: (part: Partial<LineDraft>) => void
  onNext: () => void
  onRemove?: () => void
  nameRef: (input: HTMLInputElement | null) => void
}

function LineRow({ line, index, onChange, onNext, onRemove, nameRef }: LineRowProps) {
  const t = useT()
  const format = useFormat()
  const quantity = useRef<HTMLInputElement>(null)
  const at = t(texts.lineNo, { n: index + 1 })
  const first = index === 0
  return (
    <div className={css.line}>
      <ProductField
        label={first ? t(texts.findProduct) : undefined}
        ariaLabel={`${t(texts.findProduct)} ${at}`}
        line={line}
        onChange={onChange}
        onChosen={() => quantity.current?.select()}
        inputRef={nameRef}
      />
      <NumberInput
        ref={quantity}
        {...useField({ label: first ? t(texts.quantity) : undefined })}
        aria-label={`${t(texts.quantity)} ${at}`}
        hideControls
        allowDecimal={false}
        min={1}
        max={100_000}
        value={line.quantity}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(value) => onChange({ quantity: typeof value === 'number' ? value : 1 })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
          event.preventDefault()
          onNext()
        }}
      />
      <MoneyField
        label={first ? t(texts.unitPrice) : undefined}
        aria-label={`${t(texts.unitPrice)} ${at}`}
        value={line.unitPrice}
        onChange={(unitPrice) => onChange({ unitPrice })}
      />
      <output className="num">
        {line.unitPrice === null ? '' : format.money(line.quantity * line.unitPrice)}
      </output>
      {onRemove && (
        <ActionIcon
          variant="subtle"
          size={36}
          aria-label={`${t(texts.remove)} ${at}`}
          onClick={onRemove}
        >
          <Icon name="close" size={16} />
        </ActionIcon>
      )}
    </div>
  )
}

function ProductField({
  label,
  ariaLabel,
  line,
  onChange,
  onChosen,
  inputRef,
}: {
  label?: string
  ariaLabel: string
  line: LineDraft
  onChange: (part: Partial<LineDraft>) => void
  onChosen: () => void
  inputRef: (input: HTMLInputElement | null) => void
}) {
  const typed = line.sku ? '' : line.name.trim()
  const [asked] = useDebouncedValue(typed, 120)
  const { data, isPlaceholderData } = useQuery({
    ...queryOf(listProducts, { query: { q: asked, limit: 12 } }),
    placeholderData: keepPreviousData,
  })
  // Enter takes the first row: rows found for earlier words must not stand there to be taken.
  const isFresh = asked === typed && !isPlaceholderData
  const products = isFresh ? (data?.items ?? []).filter((product) => product.active) : []
  // Two products may bear one name; the code tells them apart.
  const label_ = (product: { name: string; sku: string }) => `${product.name}　${product.sku}`
  return (
    <Autocomplete
      ref={inputRef}
      {...useField({ label })}
      aria-label={ariaLabel}
      value={line.name}
      data={[...new Set(products.map(label_))]}
      filter={({ options }) => options}
      selectFirstOptionOnChange={isFresh && typed !== ''}
      maxLength={300}
      onChange={(name) => onChange({ name, sku: null })}
      onOptionSubmit={(chosen) => {
        const product = products.find((one) => label_(one) === chosen)
        if (!product) return
        // After the field has written the label into itself.
        setTimeout(() => {
          onChange({
            name: product.name,
            sku: product.sku,
            unitPrice: product.price ?? line.unitPrice,
          })
          onChosen()
        })
      }}
    />
  )
}
