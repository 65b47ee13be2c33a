import { useNavigate } from '@tanstack/react-router'
import { z } from 'zod'
import { useSearchState } from '../../../web/search-state.ts'
import { useT } from '../../../web/texts.ts'
import { Page } from '../../../web/ui/Page.tsx'
import { Sheet, Stack } from '../../../web/ui/Sheet.tsx'
import { texts } from '../pages.texts.ts'
import { OrderForm } from './OrderForm.tsx'
import css from './orders.module.css'
import { PersonPicker } from './PersonPicker.tsx'
import { orderPath, ordersPath } from './paths.ts'

const search = z.object({ personId: z.uuid().optional() })

/** The phone desk: whose, what, how it came; the mouse is not needed. */
export default function OrderEntryPage() {
  const t = useT()
  const navigate = useNavigate()
  const [{ personId = null }, set] = useSearchState(search)
  return (
    <Page
      title={t(texts.entryTitle)}
      crumbs={[{ label: t(texts.orders), to: ordersPath }]}
      lead={t(texts.entryLead)}
    >
      <div className={css.entry}>
        <Stack>
          <Sheet title={t(texts.whose)}>
            <PersonPicker
              personId={personId}
              onChoose={(chosen) => set({ personId: chosen ?? undefined })}
            />
          </Sheet>
          <OrderForm
            personId={personId}
            onSaved={(orderId) =>
              void navigate({ to: orderPath(orderId), state: { entered: true } })
            }
          />
        </Stack>
      </div>
    </Page>
  )
}
