import { Button } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../../web/format.ts'
import { useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { Badge } from '../../../web/ui/Badge.tsx'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { PersonLink } from '../../../web/ui/PersonLink.tsx'
import { Segmented } from '../../../web/ui/Segmented.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { type CandidateView, decideCandidate, type PersonView, unmergePeople } from '../contract.ts'
import { fold } from '../fold.rules.ts'
import { formatPostalCode } from '../people.rules.ts'
import { texts } from '../people.texts.ts'
import { formatPhone } from '../phone.rules.ts'
import { screenTexts } from '../screens.texts.ts'
import css from './people.module.css'
import { useCalled } from './useCalled.ts'
import { kindText, reasonText } from './wording.ts'

type Decision = 'join' | 'apart' | 'household'
const DONE = {
  join: screenTexts.decidedJoin,
  apart: screenTexts.decidedApart,
  household: screenTexts.decidedHousehold,
} as const

/** One pair: why it is asked, both records line by line, and the three answers. */
export function CandidateSheet({ pair }: { pair: CandidateView }) {
  const t = useT()
  const { may } = useMe()
  const format = useFormat()
  const { name } = useCalled()
  const { left, right, lowId, highId } = pair
  const [survivorId, setSurvivorId] = useState(olderOf(left, right).personId)
  const undo = useMutationOf(unmergePeople, {
    onSuccess: () => toast(t(screenTexts.unmerged)),
  })
  const decide = useMutationOf(decideCandidate, {
    onSuccess: ({ mergeId }, { body }) =>
      toast(
        t(DONE[body.decision]),
        mergeId ? { undo: () => undo.mutate({ params: { mergeId } }) } : {},
      ),
  })
  const say = (decision: Decision) =>
    decide.mutate({ body: { lowId, highId, decision, survivorId } })
  const blocked = may('people.merge') ? {} : { disabled: true, title: t(screenTexts.noPermission) }
  const nameOf = (person: PersonView) => name(person) || t(screenTexts.noName)
  return (
    <Sheet title={t(screenTexts.pairOf, { left: nameOf(left), right: nameOf(right) })}>
      <Reasons reasons={pair.reasons} />
      <Compared left={left} right={right} />
      {decide.error && <ErrorState error={decide.error} />}
      <div className={css.decide}>
        <span className="note">{t(screenTexts.whoStays)}</span>
        <Segmented
          label={t(screenTexts.whoStays)}
          value={survivorId}
          onChange={setSurvivorId}
          options={[left, right].map((person) => ({
            value: person.personId,
            label: numbersOf(person)[0] ?? format.day(person.createdAt),
          }))}
        />
        <Button
          {...blocked}
          variant="default"
          loading={decide.isPending}
          onClick={() => say('join')}
        >
          {t(screenTexts.joinThem)}
        </Button>
        <Button {...blocked} variant="default" onClick={() => say('household')}>
          {t(screenTexts.areFamily)}
        </Button>
        <Button {...blocked} variant="default" onClick={() => say('apart')}>
          {t(screenTexts.keepApart)}
        </Button>
      </div>
    </Sheet>
  )
}

/** The one that is known longer keeps its words unless one says otherwise. */
function olderOf(left: PersonView, right: PersonView): PersonView {
  return right.createdAt < left.createdAt ? right : left
}

function Reasons({ reasons }: { reasons: string[] }) {
  const t = useT()
  const say = (reason: string) => {
    const known = reasonText(reason)
    if (known) return t(known)
    const kind = reason.replace(/^identity_/, '')
    const text = kindText(kind)
    return t(screenTexts.reasonIdentity, { kind: text ? t(text) : kind })
  }
  return (
    <p className={css.why}>
      <span className="note">{t(screenTexts.whyAlike)}</span>
      {reasons.map((reason) => (
        <Badge key={reason} tone="ai">
          {say(reason)}
        </Badge>
      ))}
    </p>
  )
}

function Compared({ left, right }: { left: PersonView; right: PersonView }) {
  const t = useT()
  const format = useFormat()
  const rows: [string, (person: PersonView) => string[]][] = [
    [t(screenTexts.reading), (p) => one([p.familyKana, p.givenKana].filter(Boolean).join(' '))],
    [t(texts.birthday), (p) => one(p.birthday && format.day(p.birthday))],
    [t(screenTexts.phones), (p) => pointsOf(p, 'phone')],
    [t(screenTexts.mails), (p) => pointsOf(p, 'email')],
    [t(screenTexts.addresses), (p) => p.addresses.map(addressLine)],
    [t(texts.customerNumber), numbersOf],
    [t(texts.since), (p) => one(format.day(p.createdAt))],
  ]
  return (
    <table className={css.compare}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t(screenTexts.field)}</span>
          </th>
          {[left, right].map((person) => (
            <td key={person.personId}>
              <Who person={person} />
            </td>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([head, values]) => (
          <Row key={head} head={head} left={values(left)} right={values(right)} />
        ))}
      </tbody>
    </table>
  )
}

function Who({ person }: { person: PersonView }) {
  const t = useT()
  const { name } = useCalled()
  return <PersonLink id={person.personId} name={name(person) || t(screenTexts.noName)} />
}

function Row({ head, left, right }: { head: string; left: string[]; right: string[] }) {
  if (left.length + right.length === 0) return null
  const isSame = (value: string, others: string[]) =>
    others.some((other) => fold(other) === fold(value))
  const cell = (values: string[], others: string[]) =>
    values.map((value) => (
      <div key={value}>
        <span className={isSame(value, others) ? css.same : undefined}>{value}</span>
      </div>
    ))
  return (
    <tr>
      <th scope="row">{head}</th>
      <td className="num">{cell(left, right)}</td>
      <td className="num">{cell(right, left)}</td>
    </tr>
  )
}

const one = (value: string | null | undefined) => (value ? [value] : [])

const pointsOf = (person: PersonView, kind: string) =>
  person.points
    .filter((point) => point.kind === kind)
    .map((point) => (kind === 'phone' && !point.refused ? formatPhone(point.value) : point.shown))

const numbersOf = (person: PersonView) =>
  person.identities
    .filter(({ kind }) => kind === 'customer_number')
    .map(({ shown, issuer }) => [shown, issuer].filter(Boolean).join(' ・ '))

function addressLine(address: PersonView['addresses'][number]): string {
  const { postalCode, prefecture, city, street, building } = address
  const place = [prefecture, city, street, building].filter(Boolean).join('')
  return [postalCode && formatPostalCode(postalCode), place].filter(Boolean).join(' ')
}
