import { Icon } from '../../../../web/ui/Icon.tsx'
import { SelectField } from '../../../../web/ui/SelectField.tsx'

/** A choice in the run of a sentence: as wide as what is chosen. */
export function Choice<V extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string
  value: V
  options: { value: V; label: string }[] | { group: string; items: { value: V; label: string }[] }[]
  onChange: (value: V) => void
}) {
  const flat = options.flatMap((one) => ('items' in one ? one.items : [one]))
  const chosen = flat.find((one) => one.value === value)
  return (
    <SelectField
      label={label}
      data={options}
      value={chosen ? value : null}
      onChange={(next) => {
        const found = flat.find((one) => one.value === next)
        if (found) onChange(found.value)
      }}
      allowDeselect={false}
      searchable={flat.length > 10}
      rightSection={<Icon name="chevron-down" size={14} />}
      rightSectionWidth={30}
      rightSectionPointerEvents="none"
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      style={{ width: `calc(${widthOf(chosen?.label ?? '')}em + 46px)`, maxWidth: '100%' }}
    />
  )
}

/** In ems: a kana is one, a Latin letter a little more than half. */
const widthOf = (text: string) =>
  Math.max(
    2,
    [...text].reduce((sum, letter) => sum + (letter < '\u0500' ? 0.58 : 1), 0),
  )
