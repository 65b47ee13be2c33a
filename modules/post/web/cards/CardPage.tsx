import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { personPath } from '../../../../web/paths.ts'
import { queryOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { Columns, Sheet, Stack } from '../../../../web/ui/Sheet.tsx'
import { cardPageTexts as texts } from '../../card-pages.texts.ts'
import { type Card, getCard, listCardLayouts } from '../../contract.ts'
import { AfterSheet } from './AfterSheet.tsx'
import { CardForm } from './CardForm.tsx'
import css from './cards.module.css'
import { HandSheet } from './HandSheet.tsx'
import { Papers } from './Papers.tsx'
import { outPath } from './paths.ts'
import { CardBadge } from './useCardColumns.tsx'
import { usePaper } from './usePaper.ts'
import { Warnings } from './Warnings.tsx'
import { PROBLEM_HOW } from './words.ts'

/** One card: its words beside the paper while it can still be changed, then what became of it. */
export default function CardPage() {
  const t = useT()
  const { cardId = '' } = useParams({ strict: false })
  const card = useQuery(queryOf(getCard, { params: { cardId } }))
  const layouts = useQuery(queryOf(listCardLayouts))
  const crumbs = [{ label: t(texts.title), to: outPath }]
  const error = card.error ?? layouts.error
  if (!card.data || !layouts.data)
    return (
      <Page title={t(texts.postcard)} crumbs={crumbs}>
        <Sheet>
          {error ? (
            <ErrorState error={error} onRetry={() => void card.refetch()} />
          ) : (
            <Loading lines={8} />
          )}
        </Sheet>
      </Page>
    )
  const name = card.data.personName
  return (
    <Page
      title={t(card.data.kind === 'letter' ? texts.letterTo : texts.card, { name })}
      crumbs={crumbs}
      lead={<CardBadge card={card.data} />}
    >
      {card.data.state === 'ready' ? (
        <Stack>
          <Problem card={card.data} />
          <Warnings of={card.data.warnings} />
          <CardForm key={cardId} card={card.data} layouts={layouts.data} />
          <HandSheet card={card.data} />
        </Stack>
      ) : (
        <Done card={card.data} />
      )}
    </Page>
  )
}

function Problem({ card: { problem, personId } }: { card: Card }) {
  const t = useT()
  if (!problem) return null
  return (
    <p className={css.alert} role="status">
      {t(PROBLEM_HOW[problem])}
      {problem !== 'long_words' && <Link to={personPath(personId)}>{t(texts.openPerson)}</Link>}
    </p>
  )
}

/** Printed, posted, returned or called off: it stands as it went. */
function Done({ card }: { card: Card }) {
  const t = useT()
  const paper = usePaper(card)
  return (
    <Columns of="7-5">
      <Sheet title={t(texts.preview)}>
        {card.byHand ? (
          <img
            className={css.photo}
            src={`/api/v1/cards/${card.cardId}/photo`}
            alt={t(texts.photoOf)}
          />
        ) : (
          paper && <Papers {...paper} />
        )}
      </Sheet>
      <AfterSheet card={card} />
    </Columns>
  )
}
