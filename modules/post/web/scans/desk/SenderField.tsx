import { useQuery } from '@tanstack/react-query'
import { type Ref, useState } from 'react'
import { queryOf } from '../../../../../web/query.ts'
import { useSurroundings } from '../../../../../web/surroundings.ts'
import { useT } from '../../../../../web/texts.ts'
import { Avatar } from '../../../../../web/ui/Avatar.tsx'
import { Badge } from '../../../../../web/ui/Badge.tsx'
import { getPerson, type PersonCardView } from '../../../../people/contract.ts'
import type { ScanDetail, Sender } from '../../../contract.ts'
import { pageTexts as texts } from '../../../scan-pages.texts.ts'
import { MATCH_TEXT } from '../words.ts'
import css from './desk.module.css'
import { FindSender } from './FindSender.tsx'
import { NewSender } from './NewSender.tsx'

interface Props {
  scan: ScanDetail
  personId: string | null
  root: Ref<HTMLDivElement>
  onChoose: (personId: string | null) => void
}

/** Who sent it: proposed by what stands on the card, chosen by a person. */
export function SenderField({ scan, personId, root, onChoose }: Props) {
  const t = useT()
  const [how, setHow] = useState<'search' | 'new' | null>(null)
  const [picked, setPicked] = useState<Sender | null>(null)
  const known = [picked, ...scan.senders].find((one) => one?.personId === personId)
  const others = scan.senders.filter((one) => one.personId !== personId)
  const choose = (sender: Sender) => {
    setPicked(sender)
    onChoose(sender.personId)
    setHow(null)
  }
  return (
    <div ref={root}>
      <p className={css.label}>
        {t(texts.sender)} {scan.senders.length > 0 && <small>{t(texts.senderFrom)}</small>}
      </p>
      {known && (
        <div className={css.chosen}>
          <Line sender={known} />
        </div>
      )}
      {!known && others.length === 0 && how === null && (
        <p className={css.none}>{t(texts.noSender)}</p>
      )}
      <div className={css.senders}>
        {others.map((sender) => (
          <button
            key={sender.personId}
            type="button"
            className={css.candidate}
            onClick={() => choose(sender)}
          >
            <Line sender={sender} />
          </button>
        ))}
      </div>
      {how === 'search' && (
        <FindSender onPick={(card) => choose(senderOf(card))} onLeave={() => setHow(null)} />
      )}
      {how === 'new' && <NewSender onMade={choose} onLeave={() => setHow(null)} />}
      <p className={css.links}>
        {personId && <SameHome personId={personId} onChoose={choose} />}
        <button type="button" className={css.link} onClick={() => setHow('search')}>
          {t(texts.search)}
        </button>
        <button type="button" className={css.link} onClick={() => setHow('new')}>
          {t(texts.newPerson)}
        </button>
      </p>
    </div>
  )
}

/** Somebody found by hand: the card does not say who they are. */
export function senderOf({ personId, name, number, place }: PersonCardView): Sender {
  return { personId, name, number, place, matches: [] }
}

function Line({ sender: { personId, name, number, place, matches } }: { sender: Sender }) {
  const t = useT()
  const { locale } = useSurroundings()
  const facts = [number && t(texts.customerNumber, { number }), place].filter(Boolean).join('・')
  const what = matches.slice(0, 3).map((match) => t(MATCH_TEXT[match]))
  return (
    <>
      <Avatar id={personId} name={name} />
      <span className={css.who}>
        <span className="nw">{locale === 'ja' ? `${name} 様` : name}</span>
        <small className="num">{facts}</small>
      </span>
      {what.length > 0 && (
        <Badge tone="matsu" icon="check">
          {t(texts.matched, { what: what.join(t(texts.and)) })}
        </Badge>
      )}
    </>
  )
}

/** A family shares an address and a telephone: one press is enough to say that it was the other. */
function SameHome({
  personId,
  onChoose,
}: {
  personId: string
  onChoose: (sender: Sender) => void
}) {
  const t = useT()
  const { locale } = useSurroundings()
  const { data } = useQuery(queryOf(getPerson, { params: { personId } }))
  return (data?.household ?? [])
    .filter((member) => member.personId !== personId)
    .slice(0, 3)
    .map((member) => (
      <button
        key={member.personId}
        type="button"
        className={css.link}
        onClick={() => onChoose(senderOf(member))}
      >
        {t(texts.sameHome)} {locale === 'ja' ? `${member.name} 様` : member.name}
      </button>
    ))
}
