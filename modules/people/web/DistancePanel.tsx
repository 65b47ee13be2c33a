import { Button, Popover } from '@mantine/core'
import { useState } from 'react'
import { useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { Badge } from '../../../web/ui/Badge.tsx'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { type PersonView, setDial } from '../contract.ts'
import { DIALS, type Dial } from '../dial.rules.ts'
import { texts } from '../people.texts.ts'
import { screenTexts } from '../screens.texts.ts'
import { CHANNELS, type Channel, mayContact } from '../wishes.rules.ts'
import css from './people.module.css'
import { usePerson } from './usePerson.ts'
import { WishesModal } from './WishesModal.tsx'
import { channelText, mayNotText, partText } from './wording.ts'

/** How close the shop may come: the dial, who set it, and what follows for each channel. */
export default function DistancePanel({ personId }: { personId: string }) {
  const t = useT()
  const { may } = useMe()
  const [editing, setEditing] = useState(false)
  const { data: person } = usePerson(personId)
  if (!person) return null
  const setBy = person.dialSetBy
  return (
    <Sheet
      title={t(texts.dial)}
      actions={
        <Badge tone={setBy === 'person' ? 'ai' : 'plain'}>
          {t(
            setBy === 'person'
              ? screenTexts.setByPerson
              : setBy
                ? screenTexts.setByStaff
                : screenTexts.setByNobody,
          )}
        </Badge>
      }
    >
      <DialButtons person={person} disabled={!may('people.write')} />
      <Channels person={person} />
      {person.wishes?.note && <p className={css.under}>{person.wishes.note}</p>}
      <Button
        className={css.edge}
        mt="sm"
        size="xs"
        variant="subtle"
        disabled={!may('people.write')}
        onClick={() => setEditing(true)}
      >
        {t(screenTexts.changeWishes)}
      </Button>
      {editing && <WishesModal person={person} onClose={() => setEditing(false)} />}
    </Sheet>
  )
}

function DialButtons({ person, disabled }: { person: PersonView; disabled: boolean }) {
  const t = useT()
  const [wanted, setWanted] = useState<Dial | null>(null)
  const save = useMutationOf(setDial, {
    onSuccess: (_, { body }) => {
      toast(t(screenTexts.dialSaved, { dial: t(texts[body.dial]) }))
      setWanted(null)
    },
  })
  const choose = (asked: boolean) =>
    wanted && save.mutate({ params: { personId: person.personId }, body: { dial: wanted, asked } })
  return (
    <Popover opened={wanted !== null} onChange={(open) => !open && setWanted(null)} trapFocus>
      <Popover.Target>
        <fieldset className={css.dial} aria-label={t(texts.dial)}>
          {DIALS.map((dial) => (
            <button
              key={dial}
              type="button"
              aria-pressed={person.dial === dial}
              disabled={disabled}
              onClick={() => setWanted(dial === person.dial ? null : dial)}
            >
              {t(texts[dial])}
            </button>
          ))}
        </fieldset>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={css.plain}>
          <p>{wanted && t(screenTexts.dialAsk, { dial: t(texts[wanted]) })}</p>
          {wanted === 'quiet' && <p className={css.under}>{t(screenTexts.dialQuietNote)}</p>}
          <Button onClick={() => choose(true)} loading={save.isPending}>
            {t(screenTexts.dialByPerson)}
          </Button>
          <Button variant="default" onClick={() => choose(false)} loading={save.isPending}>
            {t(screenTexts.dialByStaff)}
          </Button>
          {save.error && <ErrorState error={save.error} />}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

function Channels({ person }: { person: PersonView }) {
  const t = useT()
  const consents = new Map<string, boolean>()
  for (const { channel, purpose, granted } of person.consents) {
    const key = `${channel} ${purpose}`
    if (!consents.has(key)) consents.set(key, granted)
  }
  const parts = person.wishes?.dayParts?.map((part) => t(partText[part])).join('・')
  const answer = (channel: Channel) => {
    // An hour inside the wish, so that only what holds all day is said here.
    const hour = { morning: 10, afternoon: 14, evening: 18 }[
      person.wishes?.dayParts?.[0] ?? 'morning'
    ]
    const verdict = mayContact({ ...person, consents }, { channel, purpose: 'news', hour })
    if (!verdict.ok) return t(mayNotText[verdict.because])
    const timed = parts && channel !== 'post' ? t(screenTexts.atParts, { parts }) : ''
    return `${t(screenTexts.mayYes)}${timed}`
  }
  const monthly = person.wishes?.monthly
  const wished = [
    person.wishes?.channels?.map((channel) => t(channelText[channel])).join('・'),
    parts,
  ].filter(Boolean)
  return (
    <dl className={css.pairs}>
      {CHANNELS.map((channel) => (
        <Row key={channel} term={t(channelText[channel])}>
          {answer(channel)}
        </Row>
      ))}
      {wished.length > 0 && <Row term={t(screenTexts.wishesTitle)}>{wished.join(' / ')}</Row>}
      {monthly != null && (
        <Row term={t(screenTexts.monthlyLabel)}>
          {t(screenTexts.monthlyLimit, { count: monthly })}
        </Row>
      )}
    </dl>
  )
}

function Row({ term, children }: { term: string; children: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  )
}
