import { Combobox, InputBase, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { queryOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { lookUpPeople } from '../../../people/contract.ts'
import { templatePageTexts as texts } from '../../template-pages.texts.ts'

export interface Whom {
  personId: string
  name: string
}

/** Chooses the person as whom a draft is seen. */
export function PreviewPerson({ onPick }: { onPick: (whom: Whom) => void }) {
  const t = useT()
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const [words, setWords] = useState('')
  const [q] = useDebouncedValue(words.trim(), 150)
  const { data } = useQuery({
    ...queryOf(lookUpPeople, { query: { q, limit: 6 } }),
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
          aria-label={t(texts.asWhom)}
          placeholder={t(texts.asWhomHint)}
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
          {found.length === 0 && <Combobox.Empty>{t(texts.nobodyFound)}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
