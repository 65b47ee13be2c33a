import { Button } from '@mantine/core'
import { z } from 'zod'
import { usePages } from '../../../../web/query.ts'
import { useSearchState } from '../../../../web/search-state.ts'
import { useT } from '../../../../web/texts.ts'
import { EmptyState } from '../../../../web/ui/EmptyState.tsx'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { Segmented } from '../../../../web/ui/Segmented.tsx'
import { SelectField } from '../../../../web/ui/SelectField.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { listNeeds, NEED_STATES } from '../../contract.ts'
import { needTexts as texts } from '../../needs.texts.ts'
import { VoicesNav } from '../VoicesNav.tsx'
import { useProducts } from '../voices/useProducts.ts'
import { NeedLine } from './NeedLine.tsx'
import css from './needs.module.css'

const shape = z.object({
  state: z.enum(NEED_STATES).default('open').catch('open'),
  productId: z.uuid().optional().catch(undefined),
})

/** What people wish for, of every product or of one, open or met. */
export default function NeedsPage() {
  const t = useT()
  const [{ state, productId }, setFilter] = useSearchState(shape)
  const products = useProducts()
  const needs = usePages(listNeeds, { query: { state, productId, limit: 30 } })
  return (
    <Page title={t(texts.needs)} lead={t(texts.lead)}>
      <VoicesNav />
      <div className={css.tools}>
        <Segmented
          label={t(texts.state)}
          value={state}
          onChange={(state) => setFilter({ state })}
          options={NEED_STATES.map((value) => ({ value, label: t(texts[value]) }))}
        />
        <SelectField
          label={t(texts.product)}
          placeholder={t(texts.anyProduct)}
          clearable
          searchable
          data={products}
          value={productId ?? null}
          onChange={(value) => setFilter({ productId: value ?? undefined })}
        />
      </div>
      <Sheet>
        {needs.error && <ErrorState error={needs.error} onRetry={needs.retry} />}
        {needs.loading && <Loading lines={6} />}
        {needs.rows?.length === 0 && (
          <EmptyState>{t(state === 'met' ? texts.noneMet : texts.none)}</EmptyState>
        )}
        <ul className={css.list}>
          {needs.rows?.map((need) => (
            <NeedLine key={need.needId} need={need} />
          ))}
        </ul>
        {needs.hasMore && (
          <Button variant="default" onClick={needs.more}>
            {t(texts.more)}
          </Button>
        )}
      </Sheet>
    </Page>
  )
}
