import { Combobox, InputBase, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queryOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { PersonLink } from '../../../../web/ui/PersonLink.tsx'
import { lookUpPeople } from '../../../people/contract.ts'
import type { Rule } from '../../builder.rules.ts'
import { builderTexts as texts } from '../../builder.texts.ts'
import css from './builder.module.css'
import { Reasons } from './Reasons.tsx'

/** 「この方は入る？」 */
export function CheckPerson({ rule }: { rule: Rule }) {
  const t = useT()
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const [words, setWords] = useState('')
  const [asked, setAsked] = useState<{ personId: string; name: string } | null>(null)
  const [q] = useDebouncedValue(words.trim(), 150)
  const { data } = useQuery({
    ...queryOf(lookUpPeople, { query: { q, limit: 6 } }),
    enabled: q !== '',
  })
  const found = data?.items ?? []
  return (
    <div className={css.check}>
      <Combobox
        store={combobox}
        onOptionSubmit={(personId) => {
          const person = found.find((one) => one.personId === personId)
          setAsked(person ? { personId, name: person.name } : null)
          setWords('')
          combobox.closeDropdown()
        }}
      >
        <Combobox.Target>
          <InputBase
            aria-label={t(texts.check)}
            placeholder={t(texts.checkHint)}
            leftSection={<Icon name="search" size={16} />}
            value={words}
            onChange={(event) => {
              setWords(event.currentTarget.value)
              combobox.openDropdown()
              combobox.updateSelectedOptionIndex()
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
      {asked && (
        <div className={css.asked}>
          <PersonLink id={asked.personId} name={asked.name} />
          <Reasons rule={rule} personId={asked.personId} />
        </div>
      )}
    </div>
  )
}
