import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { personPath } from '../../../web/paths.ts'
import { queryOf } from '../../../web/query.ts'
import { useSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import { SelectField } from '../../../web/ui/fields.tsx'
import { displayName, getPerson, lookUpPeople } from '../../people/contract.ts'
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
  const { locale } = useSurroundings()
  const [words, setWords] = useState('')
  const [asked] = useDebouncedValue(words.trim(), 120)
  const { data } = useQuery({
    ...queryOf(lookUpPeople, { query: { q: asked } }),
    enabled: asked.length > 0,
    placeholderData: keepPreviousData,
  })
  const found = asked ? (data?.items ?? []) : []
  return (
    <SelectField
      label={t(texts.findPerson)}
      help={t(texts.findHelp)}
      data-autofocus
      autoFocus
      searchable
      searchValue={words}
      onSearchChange={setWords}
      value={null}
      onChange={(personId) => personId && onChoose(personId)}
      data={found.map((card) => ({
        value: card.personId,
        label: [
          `${card.name || t(texts.unnamed)}${locale === 'ja' && card.name ? ' 様' : ''}`,
          card.kana,
          card.number,
          card.place,
        ]
          .filter(Boolean)
          .join('　'),
      }))}
      // The server has matched already, by kana, phone and number too.
      filter={({ options }) => options}
      selectFirstOptionOnChange
      nothingFoundMessage={
        asked && data && found.length === 0 ? (
          <span>
            {t(texts.nobody)}{' '}
            <Link className="link" to="/people/new">
              {t(texts.addPerson)}
            </Link>
          </span>
        ) : undefined
      }
    />
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
          {name || t(texts.unnamed)}
          {locale === 'ja' && name ? ' 様' : ''}
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
