import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMutationOf } from '../../../../../web/query.ts'
import { useT } from '../../../../../web/texts.ts'
import { ErrorState } from '../../../../../web/ui/ErrorState.tsx'
import { TextField } from '../../../../../web/ui/fields.tsx'
import { createPerson } from '../../../../people/contract.ts'
import type { Sender } from '../../../contract.ts'
import { pageTexts as texts } from '../../../scan-pages.texts.ts'
import css from './desk.module.css'

const NOBODY_YET = { number: null, place: null, matches: [] }

/** Somebody who writes for the first time: a name is enough, the rest can wait. */
export function NewSender({
  onMade,
  onLeave,
}: {
  onMade: (sender: Sender) => void
  onLeave: () => void
}) {
  const t = useT()
  const [familyName, setFamilyName] = useState('')
  const [givenName, setGivenName] = useState('')
  const nameOf = () =>
    [familyName, givenName]
      .map((part) => part.trim())
      .filter(Boolean)
      .join(' ')
  const create = useMutationOf(createPerson, {
    refresh: [],
    onSuccess: ({ personId }) => onMade({ ...NOBODY_YET, personId, name: nameOf() }),
  })
  const isNamed = Boolean(familyName.trim() || givenName.trim())
  const register = () =>
    create.mutate({
      body: { familyName: familyName.trim() || null, givenName: givenName.trim() || null },
    })
  return (
    <div className={css.find}>
      <div className={css.names}>
        <TextField
          label={t(texts.familyName)}
          value={familyName}
          autoFocus
          onChange={(event) => setFamilyName(event.currentTarget.value)}
        />
        <TextField
          label={t(texts.givenName)}
          value={givenName}
          onChange={(event) => setGivenName(event.currentTarget.value)}
        />
      </div>
      {create.error && <ErrorState error={create.error} />}
      <div className={css.names}>
        <Button variant="subtle" onClick={onLeave}>
          {t(texts.cancel)}
        </Button>
        <Button variant="default" disabled={!isNamed} loading={create.isPending} onClick={register}>
          {t(texts.register)}
        </Button>
      </div>
    </div>
  )
}
