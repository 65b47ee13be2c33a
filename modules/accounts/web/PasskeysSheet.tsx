import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../web/api.ts'
import { useFormat } from '../../../web/format.ts'
import { keyOf, queryOf, useMutationOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { ConfirmDestructive } from '../../../web/ui/ConfirmDestructive.tsx'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { TextField } from '../../../web/ui/fields.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { addPasskey, listPasskeys, removePasskey, startPasskey } from '../contract.ts'
import { texts as door } from '../door.texts.ts'
import { texts } from '../settings.texts.ts'
import { deviceOf, useDeviceWords } from './device.ts'
import { makePasskey, passkeysPossible } from './passkeys.ts'
import { Refusal } from './Refusal.tsx'
import css from './settings.module.css'

export function PasskeysSheet() {
  const t = useT()
  const format = useFormat()
  const { data, error } = useQuery(queryOf(listPasskeys))
  const [going, setGoing] = useState<{ id: string; name: string } | null>(null)
  const remove = useMutationOf(removePasskey, { onSuccess: () => setGoing(null) })
  const nameOf = (name: string) => name || t(texts.passkeyFirst)
  return (
    <Sheet title={t(texts.passkeys)} note={t(texts.passkeysNote)}>
      {error && <ErrorState error={error} />}
      {data?.items.length === 0 && <p className="quiet">{t(texts.noPasskeys)}</p>}
      <ul className={css.list}>
        {data?.items.map(({ credentialId, name, lastUsedAt, createdAt }) => (
          <li key={credentialId}>
            <span>
              {nameOf(name)}
              <small>
                {lastUsedAt
                  ? t(texts.passkeyUsed, { when: format.ago(lastUsedAt) })
                  : format.day(createdAt)}
              </small>
            </span>
            <Button
              variant="subtle"
              color="enji"
              size="compact-sm"
              onClick={() => setGoing({ id: credentialId, name: nameOf(name) })}
            >
              {t(texts.remove)}
            </Button>
          </li>
        ))}
      </ul>
      {passkeysPossible() ? <AddPasskey /> : <p className="note">{t(door.passkeyCannot)}</p>}
      <ConfirmDestructive
        opened={going !== null}
        onClose={() => setGoing(null)}
        title={t(texts.passkeyRemoveTitle, { name: going?.name ?? '' })}
        verb={t(texts.remove)}
        pending={remove.isPending}
        error={remove.error}
        onConfirm={() => going && remove.mutate({ params: { credentialId: going.id } })}
      >
        {t(texts.passkeyRemoveWords)}
      </ConfirmDestructive>
    </Sheet>
  )
}

function AddPasskey() {
  const t = useT()
  const client = useQueryClient()
  const words = useDeviceWords()
  const [name, setName] = useState(() => words(deviceOf(navigator.userAgent)))
  const add = useMutation({
    mutationFn: async () => {
      const made = await makePasskey(await call(startPasskey, {}))
      await call(addPasskey, { body: { ...made, name } })
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keyOf(listPasskeys) })
      toast(t(texts.passkeyAdded))
    },
  })
  return (
    <>
      <div className={css.inline}>
        <TextField
          label={t(texts.passkeyName)}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button
          variant="default"
          loading={add.isPending}
          disabled={name.trim() === ''}
          onClick={() => add.mutate()}
        >
          {t(texts.addPasskey)}
        </Button>
      </div>
      <Refusal title={t(texts.addPasskey)} error={add.error} />
    </>
  )
}
