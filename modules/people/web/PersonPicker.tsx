import { Combobox, InputBase, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queryOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { lookUpPeople, type PersonCardView } from '../contract.ts'
import { screenTexts } from '../screens.texts.ts'

/** Chooses somebody by any part of a name, a phone or a number. */
export function PersonPicker(props: {
  label: string
  /** Not this one. */
  but: string
  onPick: (person: PersonCardView | null) => void
}) {
  const t = useT()
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const [words, setWords] = useState('')
  const [settled] = useDebouncedValue(words.trim(), 150)
  const { data } = useQuery({
    ...queryOf(lookUpPeople, { query: { q: settled } }),
    enabled: settled !== '',
  })
  const found = (data?.items ?? []).filter((person) => person.personId !== props.but)
  const pick = (personId: string) => {
    const person = found.find((one) => one.personId === personId) ?? null
    setWords(person?.name ?? '')
    props.onPick(person)
    combobox.closeDropdown()
  }
  return (
    <Combobox store={combobox} onOptionSubmit={pick}>
      <Combobox.Target>
        <InputBase
          label={props.label}
          placeholder={t(screenTexts.choosePerson)}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value)
            props.onPick(null)
            combobox.openDropdown()
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={settled === '' || !data}>
        <Combobox.Options>
          {found.map((person) => (
            <Combobox.Option key={person.personId} value={person.personId}>
              {person.name || t(screenTexts.noName)}{' '}
              <small className="quiet">
                {[person.kana, person.number, person.place].filter(Boolean).join(' ・ ')}
              </small>
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>{t(screenTexts.nobodyChosen)}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
