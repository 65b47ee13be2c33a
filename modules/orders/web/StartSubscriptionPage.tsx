import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import { useMutationOf } from '../../../web/query.ts'
import { useSearchState } from '../../../web/search-state.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { DateField } from '../../../web/ui/DateField.tsx'
import { FormFoot } from '../../../web/ui/FormFoot.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { Sheet, Stack } from '../../../web/ui/Sheet.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { createSubscription } from '../contract.ts'
import { texts } from '../pages.texts.ts'
import { emptyLine, filledLines, type LineDraft, LineEditor } from './LineEditor.tsx'
import css from './orders.module.css'
import { PersonPicker } from './PersonPicker.tsx'
import { bodyOf, PlanFields, planOf } from './PlanFields.tsx'
import { subscriptionPath, subscriptionsPath } from './paths.ts'

const search = z.object({ personId: z.uuid().optional() })
const FOUR_WEEKS = planOf({ cycleDays: 28, cycleMonths: null, giftEvery: null, gift: null })

/** Whose, what, how often, from when. */
export default function StartSubscriptionPage() {
  const t = useT()
  const [{ personId = null }, set] = useSearchState(search)
  return (
    <Page
      title={t(texts.start)}
      crumbs={[{ label: t(texts.subscriptions), to: subscriptionsPath }]}
    >
      <div className={css.entry}>
        <Stack>
          <Sheet title={t(texts.whoseSubscription)}>
            <PersonPicker
              personId={personId}
              onChoose={(chosen) => set({ personId: chosen ?? undefined })}
            />
          </Sheet>
          <Sheet>
            <StartForm personId={personId} />
          </Sheet>
        </Stack>
      </div>
    </Page>
  )
}

function StartForm({ personId }: { personId: string | null }) {
  const t = useT()
  const { may } = useMe()
  const navigate = useNavigate()
  const [lines, setLines] = useState<LineDraft[]>(() => [emptyLine()])
  const [plan, setPlan] = useState(FOUR_WEEKS)
  const [firstOn, setFirstOn] = useState('')
  const start = useMutationOf(createSubscription, {
    onSuccess: ({ subscriptionId }) => {
      toast(t(texts.startDone))
      void navigate({ to: subscriptionPath(subscriptionId) })
    },
  })
  const filled = filledLines(lines)
  const missing = !personId ? texts.needPerson : filled.length === 0 ? texts.needLine : null
  const send = () => {
    if (!personId) return
    const items = filled.map(({ sku, name, quantity, unitPrice }) => ({
      sku,
      name: name.trim(),
      quantity,
      unitPrice,
    }))
    start.mutate({ body: { personId, items, ...bodyOf(plan), firstOn } })
  }
  return (
    <form
      className={css.lines}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <LineEditor lines={lines} onChange={setLines} focusFor={personId} />
      <PlanFields plan={plan} onChange={setPlan} />
      <div className={css.four}>
        <DateField label={t(texts.firstOn)} value={firstOn} onChange={setFirstOn} />
      </div>
      <FormFoot
        verb={t(texts.startVerb)}
        saving={start.isPending}
        error={start.error}
        blocked={
          !may('orders.write')
            ? t(texts.mayNot)
            : missing
              ? t(missing)
              : firstOn
                ? undefined
                : t(texts.needDay)
        }
      />
    </form>
  )
}
