import { Button } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../../web/format.ts'
import { useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { Badge } from '../../../web/ui/Badge.tsx'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { TextField } from '../../../web/ui/fields.tsx'
import { Icon } from '../../../web/ui/Icon.tsx'
import { SelectField } from '../../../web/ui/SelectField.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { addIdentity, type PersonView, removeIdentity, unmergePeople } from '../contract.ts'
import { formatPhone } from '../phone.rules.ts'
import { screenTexts } from '../screens.texts.ts'
import { AddressList } from './AddressList.tsx'
import css from './people.module.css'
import { usePerson } from './usePerson.ts'
import { actorText, KNOWN_KINDS, kindText, refusalText } from './wording.ts'

/** Every number and way to reach them, where it came from, and what was joined into this record. */
export default function ReachPanel({ personId }: { personId: string }) {
  const { data: person } = usePerson(personId)
  if (!person) return null
  return (
    <div className={css.gap}>
      <Points person={person} />
      <AddressList person={person} />
      <Identities person={person} />
      {person.merges.length > 0 && <Merges person={person} />}
    </div>
  )
}

function useKind() {
  const t = useT()
  return (kind: string) => {
    const known = kindText(kind)
    return known ? t(known) : kind
  }
}

function Points({ person }: { person: PersonView }) {
  const t = useT()
  const kind = useKind()
  return (
    <Sheet title={t(screenTexts.contactPoints)}>
      {person.points.length === 0 && <p className="quiet">{t(screenTexts.noPoints)}</p>}
      {person.points.map((point) => {
        const refused = point.refused && refusalText(point.refused)
        return (
          <div key={`${point.kind} ${point.value}`} className={css.line}>
            <span>
              <span className="num">
                {point.kind === 'phone' && !point.refused ? formatPhone(point.value) : point.shown}
              </span>
              <small>
                {kind(point.kind)}
                {refused && ` ・ ${t(refused)}`}
              </small>
            </span>
            <Remove personId={person.personId} of={{ ...point, issuer: '' }} />
          </div>
        )
      })}
      <AddReach personId={person.personId} />
    </Sheet>
  )
}

function Identities({ person }: { person: PersonView }) {
  const t = useT()
  const kind = useKind()
  const format = useFormat()
  const others = person.identities.filter(({ kind }) => kind !== 'phone' && kind !== 'email')
  return (
    <Sheet title={t(screenTexts.identities)}>
      {others.length === 0 && <p className="quiet">{t(screenTexts.noIdentities)}</p>}
      {others.map((identity) => (
        <div key={`${identity.kind} ${identity.issuer} ${identity.value}`} className={css.line}>
          <span>
            <span className="num">{identity.shown}</span>
            <small>
              {[kind(identity.kind), identity.issuer, format.day(identity.createdAt)]
                .filter(Boolean)
                .join(' ・ ')}
            </small>
          </span>
          <Remove personId={person.personId} of={identity} />
        </div>
      ))}
    </Sheet>
  )
}

type Reach = { kind: string; issuer: string; value: string; shown: string }

function Remove({ personId, of }: { personId: string; of: Reach }) {
  const t = useT()
  const { may } = useMe()
  const back = useMutationOf(addIdentity)
  const { kind, issuer, value, shown } = of
  const params = { personId }
  const remove = useMutationOf(removeIdentity, {
    onSuccess: () =>
      toast(t(screenTexts.removed), {
        undo: () => back.mutate({ params, body: { kind, issuer, value: shown } }),
      }),
  })
  return (
    <>
      {remove.error && <Badge tone="enji">{remove.error.message}</Badge>}
      <Button
        size="xs"
        variant="subtle"
        color="gray"
        aria-label={`${t(screenTexts.remove)}: ${shown}`}
        disabled={!may('people.write')}
        loading={remove.isPending}
        onClick={() => remove.mutate({ params, query: { kind, issuer, value } })}
      >
        {t(screenTexts.remove)}
      </Button>
    </>
  )
}

function AddReach({ personId }: { personId: string }) {
  const t = useT()
  const kindName = useKind()
  const { may } = useMe()
  const [kind, setKind] = useState<string>('phone')
  const [value, setValue] = useState('')
  const add = useMutationOf(addIdentity, {
    onSuccess: () => {
      toast(t(screenTexts.added))
      setValue('')
    },
  })
  return (
    <form
      className={css.line}
      onSubmit={(event) => {
        event.preventDefault()
        add.mutate({ params: { personId }, body: { kind, value } })
      }}
    >
      <span className={css.fields}>
        <SelectField
          label={t(screenTexts.kind)}
          data={KNOWN_KINDS.map((one) => ({ value: one, label: kindName(one) }))}
          value={kind}
          allowDeselect={false}
          onChange={(next) => setKind(next ?? 'phone')}
        />
        <TextField
          label={t(screenTexts.value)}
          value={value}
          error={add.error?.message}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
      </span>
      <Button
        type="submit"
        variant="default"
        loading={add.isPending}
        disabled={!value.trim() || !may('people.write')}
        aria-label={t(screenTexts.addReach)}
      >
        {t(screenTexts.add)}
      </Button>
    </form>
  )
}

function Merges({ person }: { person: PersonView }) {
  const t = useT()
  const format = useFormat()
  const { may } = useMe()
  const undo = useMutationOf(unmergePeople, {
    onSuccess: () => toast(t(screenTexts.unmerged)),
  })
  return (
    <Sheet title={t(screenTexts.merges)}>
      {undo.error && <ErrorState error={undo.error} />}
      {person.merges.map(({ mergeId, name, reason, mergedBy, mergedAt }) => {
        const by = actorText(mergedBy)
        const day = format.day(mergedAt)
        const auto = reason === 'identified'
        return (
          <div key={mergeId} className={css.line}>
            <span>
              {name || t(auto ? screenTexts.kindAnonymous : screenTexts.noName)}
              <small>
                {auto
                  ? t(screenTexts.mergedAuto, { day })
                  : t(screenTexts.mergedOn, { day, by: by ? t(by) : mergedBy })}
              </small>
            </span>
            <Button
              size="xs"
              variant="default"
              leftSection={<Icon name="undo" />}
              disabled={!may('people.merge')}
              loading={undo.isPending}
              onClick={() => undo.mutate({ params: { mergeId } })}
            >
              {t(screenTexts.unmerge)}
            </Button>
          </div>
        )
      })}
    </Sheet>
  )
}
