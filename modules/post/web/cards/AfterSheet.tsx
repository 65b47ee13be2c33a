import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormat } from '../../../../web/format.ts'
import { useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { ConfirmDestructive } from '../../../../web/ui/ConfirmDestructive.tsx'
import { PersonLink } from '../../../../web/ui/PersonLink.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { cardPageTexts as texts } from '../../card-pages.texts.ts'
import { type Card, returnCard } from '../../contract.ts'
import css from './cards.module.css'
import { printPath } from './paths.ts'

/** What became of a card: its day, its cost, the word that came back by its code, and the way back. */
export function AfterSheet({ card }: { card: Card }) {
  const t = useT()
  const format = useFormat()
  const { personId, personName, postedOn, cost, mediaCode, code, printId, state } = card
  return (
    <Sheet>
      <div className={css.form}>
        <dl className={css.facts}>
          <dt>{t(texts.to)}</dt>
          <dd>
            <PersonLink id={personId} name={personName} />
          </dd>
          {postedOn && (
            <>
              <dt>{t(texts.postedOn)}</dt>
              <dd>{format.day(postedOn)}</dd>
            </>
          )}
          {cost !== null && (
            <>
              <dt>{t(texts.cost)}</dt>
              <dd>
                {format.money(cost)}
                {mediaCode && ` ・ ${mediaCode}`}
              </dd>
            </>
          )}
          {code && (
            <>
              <dt>{t(texts.code)}</dt>
              <dd>
                <span className="num">{code}</span>
                <br />
                <Answer card={card} />
              </dd>
            </>
          )}
        </dl>
        <div className={css.row}>
          {printId && (
            <Button component={Link} variant="default" to={printPath(printId)}>
              {t(texts.inBatch)}
            </Button>
          )}
          {state === 'posted' && <Return card={card} />}
        </div>
      </div>
    </Sheet>
  )
}

function Answer({ card: { answeredAt, rating } }: { card: Card }) {
  const t = useT()
  const format = useFormat()
  if (!answeredAt) return <span className="small quiet">{t(texts.noAnswer)}</span>
  return (
    <span className="small">
      {t(texts.answered)} ・ {format.dayTime(answeredAt)}
      {rating !== null && ` ・ ${t(texts.ratingOf, { rating })}`}
    </span>
  )
}

function Return({ card: { cardId, personName: name } }: { card: Card }) {
  const t = useT()
  const { may } = useMe()
  const [opened, setOpened] = useState(false)
  const giveBack = useMutationOf(returnCard, { onSuccess: () => setOpened(false) })
  return (
    <>
      <Button
        className={css.far}
        variant="subtle"
        color="enji"
        disabled={!may('cards.write')}
        onClick={() => setOpened(true)}
      >
        {t(texts.cameBack)}
      </Button>
      <ConfirmDestructive
        opened={opened}
        onClose={() => setOpened(false)}
        title={t(texts.cameBack)}
        verb={t(texts.cameBack)}
        pending={giveBack.isPending}
        error={giveBack.error}
        onConfirm={() => giveBack.mutate({ params: { cardId } })}
      >
        <p>{t(texts.cameBackWords, { name })}</p>
      </ConfirmDestructive>
    </>
  )
}
