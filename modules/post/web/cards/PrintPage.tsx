import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useFormat } from '../../../../web/format.ts'
import { queryOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import { DataTable } from '../../../../web/ui/DataTable.tsx'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { Sheet, Stack } from '../../../../web/ui/Sheet.tsx'
import { WorkRow } from '../../../../web/ui/WorkRow.tsx'
import { cardPageTexts } from '../../card-pages.texts.ts'
import { cardPrintTexts as texts } from '../../card-print.texts.ts'
import { type CardPrint, getCardPrint } from '../../contract.ts'
import css from './cards.module.css'
import { PrintActions, type PrintOf } from './PrintActions.tsx'
import { outCardPath, outPath } from './paths.ts'
import { sheetsOf } from './sheets.ts'
import { going, TakeOut } from './TakeOut.tsx'
import { useCardColumns } from './useCardColumns.tsx'
import { Warnings } from './Warnings.tsx'
import { PRINT_LOOK } from './words.ts'

const POLL_MS = 1500

/** One batch: the PDF and how it is coming along, the cards in it, and the letter box. */
export default function PrintPage() {
  const t = useT()
  const { printId = '' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery({
    ...queryOf(getCardPrint, { params: { printId } }),
    refetchInterval: ({ state }) => (state.data?.state === 'making' ? POLL_MS : false),
  })
  const columns = useCardColumns('printed')
  const crumbs = [{ label: t(cardPageTexts.title), to: outPath }]
  if (!data)
    return (
      <Page title={t(cardPageTexts.prints)} crumbs={crumbs}>
        <Sheet>
          {error ? (
            <ErrorState error={error} onRetry={() => void refetch()} />
          ) : (
            <Loading lines={6} />
          )}
        </Sheet>
      </Page>
    )
  const title = t(data.kind === 'letter' ? texts.batchLetters : texts.batch, { count: data.cards })
  return (
    <Page title={title} crumbs={crumbs}>
      <Stack>
        <Sheet>
          <div className={css.form}>
            <How print={data} />
            <TakeOut of={data.items} />
            <Warnings of={data.items.flatMap(({ warnings }) => warnings)} />
            <Facts print={data} />
            <PrintActions print={data} />
          </div>
        </Sheet>
        <Sheet title={t(texts.cards)} flush>
          <DataTable
            label={t(texts.cards)}
            fixed
            rows={data.items}
            rowKey={({ cardId }) => cardId}
            columns={columns}
            to={({ cardId }) => outCardPath(cardId)}
          />
        </Sheet>
      </Stack>
    </Page>
  )
}

function How({ print: { state, because, cards } }: { print: CardPrint }) {
  const t = useT()
  if (state === 'making')
    return <WorkRow name={t(texts.makingName)} done={0} total={cards} words={t(texts.making)} />
  if (state === 'failed')
    return (
      <p className={css.alert} role="alert">
        {because ?? t(texts.failedWords)}
      </p>
    )
  const words = {
    ready: texts.readyWords,
    by_hand: texts.byHandWords,
    posted: texts.postedWords,
    undone: texts.undoneWords,
  } as const
  return <p className="prose">{t(words[state])}</p>
}

function Facts({ print }: { print: PrintOf }) {
  const t = useT()
  const format = useFormat()
  const { text, tone, icon } = PRINT_LOOK[print.state]
  return (
    <dl className={css.facts}>
      <dt>{t(cardPageTexts.state)}</dt>
      <dd>
        <Badge tone={tone} icon={icon}>
          {t(text)}
        </Badge>
      </dd>
      <dt>{t(texts.postingOn)}</dt>
      <dd>{format.day(print.postingOn)}</dd>
      {print.kind === 'letter' && (
        <>
          <dt>{t(texts.paper)}</dt>
          <dd>{t(texts.sheetsOfLetters, { count: sheetsOf(going(print.items)) })}</dd>
        </>
      )}
      <dt>{t(texts.sum)}</dt>
      <dd>
        {format.money(print.costEach * going(print.items).length)}
        {print.mediaCode && ` ・ ${print.mediaCode}`}
      </dd>
      <dt>{t(texts.made)}</dt>
      <dd>
        {print.createdBy} ・ {format.dayTime(print.createdAt)}
      </dd>
    </dl>
  )
}
