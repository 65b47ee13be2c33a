import { Button, Combobox, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { personPath } from '../../../web/paths.ts'
import { queryOf } from '../../../web/query.ts'
import { useSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import { TextField } from '../../../web/ui/fields.tsx'
import { displayName, getPerson, lookUpPeople, type PersonCardView } from '../../people/contract.ts'
import { texts } from '../pages.texts.ts'
import css from './orders.module.css'

/** Finds a person by whatever they say on the phone; Enter takes the first. */
export function PersonPicker({
  personId,
  onChoose,
}: {
  personId: string | null
  onChoose: (personId: string | null) => void
}) {
  return personId ? (
    <Chosen personId={personId} onOther={() => onChoose(null)} />
  ) : (
    <Search onChoose={onChoose} />
  )
}

function Search({ onChoose }: { onChoose: (personId: string) => void }) {
  const t = useT()
  const combobox = useCombobox()
  const [words, setWords] = useState('')
  const [asked] = useDebouncedValue(words.trim(), 120)
  const { data, isPlaceholderData } = useQuery({
    ...queryOf(lookUpPeople, { query: { q: asked } }),
    enabled: asked.length > 0,
    placeholderData: keepPreviousData,
  })
  const found = asked ? data?.items : undefined
  const { selectFirstOption } = combobox
  // The first row is chosen once it is drawn, so that Enter is enough.
  useEffect(() => {
    if (!found || found.length === 0) return
    const drawn = setTimeout(selectFirstOption, 60)
    return () => clearTimeout(drawn)
  }, [found, selectFirstOption])
  const [first] = found ?? []
  const isFresh = asked === words.trim() && !isPlaceholderData
  return (
    <Combobox store={combobox} onOptionSubmit={onChoose}>
      <Combobox.Target>
        <TextField
          label={t(texts.findPerson)}
          help={t(texts.findHelp)}
          autoFocus
          autoComplete="off"
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value)
            combobox.openDropdown()
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || combobox.getSelectedOptionIndex() >= 0) return
            if (first && isFresh) onChoose(first.personId)
          }}
        />
      </Combobox.Target>
      {found && (
        <Combobox.Dropdown>
          <Combobox.Options>
            {found.length === 0 && <Combobox.Empty>{t(texts.nobody)}</Combobox.Empty>}
            {found.map((card) => (
              <Combobox.Option key={card.personId} value={card.personId}>
                <FoundPerson card={card} />
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      )}
    </Combobox>
  )
}

function FoundPerson({ card }: { card: PersonCardView }) {
  const t = useT()
  const name = card.name ? t(texts.honoured, { name: card.name }) : t(texts.unnamed)
  return (
    <span className={css.found}>
      <span>{name}</span>
      <small className="num">
        {[card.kana, card.number, card.place].filter(Boolean).join('　')}
      </small>
    </span>
  )
}

function Chosen({ personId, onOther }: { personId: string; onOther: () => void }) {
  const t = useT()
  const { locale } = useSurroundings()
  const { data } = useQuery(queryOf(getPerson, { params: { personId } }))
  const name = data ? displayName(data, locale) : ''
  const [address] = data?.addresses ?? []
  const phone = data?.points.find((point) => point.kind === 'phone')
  const number = data?.identities.find((one) => one.kind === 'customer_number')
  return (
    <div className={css.chosen}>
      <strong className="nw">
        <Link to={personPath(personId)}>
          {name ? t(texts.honoured, { name }) : t(texts.unnamed)}
        </Link>
      </strong>
      <span className="small quiet num">
        {[number?.shown, phone?.shown, address?.prefecture, address?.city]
          .filter(Boolean)
          .join('　')}
      </span>
      <Button size="compact-sm" variant="subtle" onClick={onOther}>
        {t(texts.otherPerson)}
      </Button>
    </div>
  )
}
