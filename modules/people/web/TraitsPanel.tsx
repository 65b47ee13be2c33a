import { Button } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../../web/format.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import type { TraitView } from '../contract.ts'
import { roomTexts } from '../rooms.texts.ts'
import { screenTexts } from '../screens.texts.ts'
import css from './people.module.css'
import { TraitModal } from './TraitModal.tsx'
import { usePerson } from './usePerson.ts'
import { actorText } from './wording.ts'

/** As many as do not push the rest of the page away. */
const FIRST = 6

/** What the shop's pages and files told of somebody under names of their own. */
export default function TraitsPanel({ personId }: { personId: string }) {
  const t = useT()
  const { may } = useMe()
  const [all, setAll] = useState(false)
  const [editing, setEditing] = useState<TraitView | 'new' | null>(null)
  const { data: person } = usePerson(personId)
  if (!person) return null
  const { traits } = person
  const shown = all || traits.length <= FIRST + 2 ? traits : traits.slice(0, FIRST)
  return (
    <Sheet title={t(roomTexts.otherDetails)}>
      {shown.length > 0 && (
        <dl className={css.traits}>
          {shown.map((trait) => (
            <Trait key={trait.key} trait={trait} onEdit={() => setEditing(trait)} />
          ))}
        </dl>
      )}
      {shown.length < traits.length && (
        <Button
          className={css.edge}
          mt="sm"
          size="xs"
          variant="subtle"
          color="gray"
          onClick={() => setAll(true)}
        >
          {t(screenTexts.traitsMore, { count: traits.length - shown.length })}
        </Button>
      )}
      <Button
        className={css.edge}
        mt={traits.length > 0 ? 'sm' : 0}
        size="xs"
        variant="subtle"
        disabled={!may('people.write')}
        onClick={() => setEditing('new')}
      >
        {t(screenTexts.traitAdd)}
      </Button>
      {editing && (
        <TraitModal
          personId={person.personId}
          trait={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </Sheet>
  )
}

function Trait({ trait, onEdit }: { trait: TraitView; onEdit: () => void }) {
  const t = useT()
  const { may } = useMe()
  const format = useFormat()
  const { key, value, source, updatedAt } = trait
  const from = actorText(source)
  return (
    <div className={css.trait}>
      <dt>{key}</dt>
      <dd>
        {typeof value === 'boolean' ? t(value ? screenTexts.yes : screenTexts.no) : String(value)}
        <small title={format.exact(updatedAt)}>
          {t(screenTexts.traitFrom, {
            day: format.day(updatedAt),
            source: from ? t(from) : source,
          })}
        </small>
      </dd>
      <dd>
        <Button
          size="xs"
          variant="subtle"
          disabled={!may('people.write')}
          aria-label={t(screenTexts.traitEditOf, { key })}
          onClick={onEdit}
        >
          {t(screenTexts.edit)}
        </Button>
      </dd>
    </div>
  )
}
