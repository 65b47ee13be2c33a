import { Button, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { useFormat } from '../../../web/format.ts'
import { queryOf, usePages } from '../../../web/query.ts'
import { useSearchState } from '../../../web/search-state.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { Badge } from '../../../web/ui/Badge.tsx'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { TextField } from '../../../web/ui/fields.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { Segmented } from '../../../web/ui/Segmented.tsx'
import { listProducts } from '../contract.ts'
import { texts } from '../pages.texts.ts'
import css from './orders.module.css'
import { Parts } from './Parts.tsx'
import { ProductForm } from './ProductForm.tsx'
import { productPath } from './paths.ts'

const search = z.object({
  q: z.string().optional(),
  cost: z.enum(['missing', 'any']).default('any'),
})

/** What the shop sells; whatever has no cost yet stands on top. */
export default function ProductsPage() {
  const t = useT()
  const { may } = useMe()
  const [filter, setFilter] = useSearchState(search)
  const [adding, setAdding] = useState(false)
  return (
    <Page
      title={t(texts.products)}
      actions={
        <Button
          variant="default"
          disabled={!may('orders.manage')}
          title={may('orders.manage') ? undefined : t(texts.mayNot)}
          onClick={() => setAdding(true)}
        >
          {t(texts.addProduct)}
        </Button>
      }
    >
      <Parts />
      <CostNotice />
      <div className={css.bar}>
        <Segmented
          label={t(texts.products)}
          value={filter.cost}
          onChange={(cost) => setFilter({ cost })}
          options={[
            { value: 'any', label: t(texts.all) },
            { value: 'missing', label: t(texts.costMissing) },
          ]}
        />
        <TextField
          label={undefined}
          aria-label={t(texts.findProduct)}
          placeholder={t(texts.findProduct)}
          defaultValue={filter.q ?? ''}
          onKeyDown={(event) => {
            if (event.key === 'Enter') setFilter({ q: event.currentTarget.value || undefined })
          }}
          onBlur={(event) => setFilter({ q: event.currentTarget.value || undefined })}
        />
      </div>
      <ProductTable filter={filter} />
      <Modal
        opened={adding}
        onClose={() => setAdding(false)}
        title={t(texts.addProduct)}
        closeButtonProps={{ 'aria-label': t(texts.close) }}
      >
        <ProductForm onDone={() => setAdding(false)} />
      </Modal>
    </Page>
  )
}

function CostNotice() {
  const t = useT()
  const { data } = useQuery(queryOf(listProducts, { query: { cost: 'missing', limit: 1 } }))
  if (!data?.total) return null
  return (
    <p className="quiet" style={{ marginBottom: 16 }}>
      {t(texts.costMissingCount, { count: data.total })}
    </p>
  )
}

function ProductTable({ filter }: { filter: z.output<typeof search> }) {
  const t = useT()
  const format = useFormat()
  const products = usePages(listProducts, { query: filter })
  return (
    <DataTable
      {...products}
      label={t(texts.products)}
      rowKey={(product) => product.productId}
      to={(product) => productPath(product.productId)}
      columns={[
        {
          id: 'name',
          head: t(texts.productName),
          cell: (product) => (
            <>
              {product.name} {!product.active && <Badge>{t(texts.notSold)}</Badge>}
            </>
          ),
          phone: 'title',
        },
        {
          id: 'sku',
          head: t(texts.sku),
          cell: (product) => <span className="num">{product.sku}</span>,
          phone: 'line',
        },
        {
          id: 'category',
          head: t(texts.category),
          cell: (product) => product.category ?? '',
          phone: 'line',
        },
        {
          id: 'price',
          head: t(texts.price),
          align: 'right',
          cell: (product) =>
            product.price === null ? '' : format.money(product.price, product.currency),
          phone: 'side',
        },
        {
          id: 'cost',
          head: t(texts.unitCost),
          align: 'right',
          cell: (product) =>
            product.cost === null ? (
              <Badge tone="yama" icon="warning">
                {t(texts.costMissing)}
              </Badge>
            ) : (
              format.money(product.cost, product.currency)
            ),
          phone: 'line',
        },
      ]}
      empty={<EmptyState>{t(texts.productsEmpty)}</EmptyState>}
    />
  )
}
