import { useEffect, useRef } from 'react'
import { useFormat } from '../../../../../web/format.ts'
import { useT } from '../../../../../web/texts.ts'
import { Hanko } from '../../../../../web/ui/Hanko.tsx'
import { Icon } from '../../../../../web/ui/Icon.tsx'
import type { BatchCard } from '../../../contract.ts'
import { pageTexts as texts } from '../../../scan-pages.texts.ts'
import { isOpen, type ScanState } from '../../../scans.rules.ts'
import { picturePath } from '../paths.ts'
import { STATE_TEXT } from '../words.ts'
import type { WholeBatch } from './Desk.tsx'
import css from './desk.module.css'

interface StripProps {
  batch: WholeBatch
  cards: readonly BatchCard[]
  show: ScanState | undefined
  here: string | undefined
  onGo: (scanId: string) => void
  onShowAll: () => void
}

/** Every card of the batch, small, with how it stands. */
export function Strip({ batch, cards, show, here, onGo, onShowAll }: StripProps) {
  const t = useT()
  const format = useFormat()
  const total = batch.items.length
  const done = batch.items.filter(({ state }) => !isOpen(state)).length
  const nth = batch.items.find(({ scanId }) => scanId === here)?.nth
  return (
    <nav className={css.strip} aria-label={t(texts.cards)}>
      <header>
        <h1>{t(texts.batchOf, { day: format.day(batch.arrivedOn) })}</h1>
        <p className="note num">{t(texts.broughtAt, { at: format.dayTime(batch.createdAt) })}</p>
        <p className="note num">
          {nth ? t(texts.nthOf, { total, nth }) : t(texts.doneOf, { total, done })}
        </p>
        <div
          className={css.bar}
          role="progressbar"
          aria-label={t(texts.doneOf, { total, done })}
          aria-valuemin={0}
          aria-valuemax={total}
          aria-valuenow={done}
        >
          <i style={{ width: `${total === 0 ? 0 : (done / total) * 100}%` }} />
        </div>
        {show && (
          <p className="note">
            {t(texts.showing, { what: t(STATE_TEXT[show]) })}{' '}
            <button type="button" className={css.link} onClick={onShowAll}>
              {t(texts.showAll)}
            </button>
          </p>
        )}
      </header>
      <ol>
        {cards.map((card) => (
          <li key={card.scanId}>
            <Small card={card} isHere={card.scanId === here} onGo={onGo} />
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Small({
  card,
  isHere,
  onGo,
}: {
  card: BatchCard
  isHere: boolean
  onGo: (scanId: string) => void
}) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isHere) button.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [isHere])
  return (
    <button
      ref={button}
      type="button"
      className={css.small}
      aria-current={isHere || undefined}
      onClick={() => onGo(card.scanId)}
    >
      {card.thumb ? (
        <img src={picturePath(card.thumb, 'thumb')} alt="" loading="lazy" />
      ) : (
        <span className={css.noThumb}>
          <Icon name="warning" />
        </span>
      )}
      <span>
        <span className="num">{card.nth}</span>
        <Standing card={card} isHere={isHere} />
      </span>
    </button>
  )
}

function Standing({ card, isHere }: { card: BatchCard; isHere: boolean }) {
  const t = useT()
  const { state, putOff } = card
  if (state === 'filed') return <Hanko />
  if (card.with) return <small>{t(texts.withName, { name: card.with })}</small>
  if (isHere && isOpen(state)) return <small>{t(texts.typingNow)}</small>
  if (state === 'ready') return putOff ? <small>{t(texts.putOff)}</small> : null
  return <small>{t(STATE_TEXT[state])}</small>
}
