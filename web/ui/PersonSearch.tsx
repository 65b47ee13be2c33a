import { Combobox, InputBase, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Icon } from './Icon.tsx'

export interface SearchedPerson {
  personId: string
  name: string
  kana: string
  number: string | null
  place: string | null
}

/** A field that finds somebody by any part of a name or number, and is empty again once they are chosen. */
export function PersonSearch(props: {
  label: string
  hint: string
  nobody: string
  find: (q: string, signal: AbortSignal) => Promise<{ items: SearchedPerson[] }>
  onPick: (person: { personId: string; name: string }) => void
}) {
  const { label, hint, nobody, find, onPick } = props
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const [words, setWords] = useState('')
  const [q] = useDebouncedValue(words.trim(), 150)
  const { data } = useQuery({
    queryKey: ['person-search', q],
    queryFn: ({ signal }) => find(q, signal),
    enabled: q !== '',
  })
  const found = data?.items ?? []
  const { selectFirstOption } = combobox
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each answer the first is chosen, so that Enter is enough
  useEffect(() => {
    if (data) selectFirstOption()
  }, [data])
  const pick = (personId: string) => {
    const person = found.find((one) => one.personId === personId)
    if (person) onPick({ personId, name: person.name })
    setWords('')
    combobox.closeDropdown()
  }
  return (
    <Combobox store={combobox} onOptionSubmit={pick}>
      <Combobox.Target>
        <InputBase
          aria-label={label}
          placeholder={hint}
          leftSection={<Icon name="search" size={16} />}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value)
            combobox.openDropdown()
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={q === '' || !data}>
        <Combobox.Options>
          {found.map((person) => (
            <Combobox.Option key={person.personId} value={person.personId}>
              {person.name}{' '}
              <small className="quiet">
                {[person.kana, person.number, person.place].filter(Boolean).join(' ・ ')}
              </small>
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>{nobody}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
