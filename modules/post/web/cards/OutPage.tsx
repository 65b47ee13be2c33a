import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import { queryOf, usePages } from '../../../../web/query.ts'
import { useSearchState } from '../../../../web/search-state.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { DataTable } from '../../../../web/ui/DataTable.tsx'
import { EmptyState } from '../../../../web/ui/EmptyState.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { Segmented } from '../../../../web/ui/Segmented.tsx'
import { Stack } from '../../../../web/ui/Sheet.tsx'
import { cardPageTexts as texts } from '../../card-pages.texts.ts'
import { cardRoomTexts } from '../../card-rooms.texts.ts'
import { LISTED } from '../../card-states.rules.ts'
import { type CardLine, countCards, listCards } from '../../contract.ts'
import { PostTabs } from '../PostTabs.tsx'
import css from './cards.module.css'
import { PrintModal } from './PrintModal.tsx'
import { Prints } from './Prints.tsx'
import { layoutsPath, outCardPath } from './paths.ts'
import { useCardColumns } from './useCardColumns.tsx'
import { useCardsLive } from './useCardsLive.ts'

const shape = z.object({ state: z.enum(LISTED).default('ready') })
const NONE = {
  ready: texts.noReady,
  printed: texts.noPrinted,
  posted: texts.noPosted,
  returned: texts.noReturned,
} as const

/** Paper on its way out: what waits to be printed, to be posted, what went and what came back. */
export default function OutPage() {
  const t = useT()
  const { may } = useMe()
  const [{ state }, setFilter] = useSearchState(shape)
  const [printing, setPrinting] = useState<CardLine[] | null>(null)
  const { data: counts } = useQuery(queryOf(countCards))
  const cards = usePages(listCards, { query: { state } })
  const columns = useCardColumns(state)
  useCardsLive()
  const chosen = (keys: string[]) =>
    (cards.rows ?? []).filter(({ cardId }) => keys.includes(cardId))
  const select = (keys: string[]) => (
    <Button
      leftSection={<Icon name="print" />}
      disabled={!may('cards.write')}
      title={may('cards.write') ? undefined : t(cardRoomTexts.mayNotWrite)}
      onClick={() => setPrinting(chosen(keys))}
    >
      {t(texts.printCount, { count: keys.length })}
    </Button>
  )
  return (
    <Page
      title={t(texts.title)}
      lead={t(texts.lead)}
      actions={
        <Button component={Link} variant="default" to={layoutsPath}>
          {t(texts.layouts)}
        </Button>
      }
    >
      <PostTabs />
      <div className={css.switch}>
        <Segmented
          label={t(texts.which)}
          value={state}
          onChange={(state) => setFilter({ state })}
          options={LISTED.map((value) => ({
            value,
            label: counts ? `${t(texts[value])} ${counts[value]}` : t(texts[value]),
          }))}
        />
      </div>
      <Stack>
        <DataTable
          key={state}
          {...cards}
          label={t(texts[state])}
          unit="items"
          columns={columns}
          rowKey={({ cardId }) => cardId}
          to={({ cardId }) => outCardPath(cardId)}
          selection={state === 'ready' ? select : undefined}
          empty={<EmptyState>{t(NONE[state])}</EmptyState>}
        />
        <Prints />
      </Stack>
      {printing && <PrintModal cards={printing} onClose={() => setPrinting(null)} />}
    </Page>
  )
}
