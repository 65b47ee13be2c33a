import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../../web/format.ts'
import { queryOf, useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { Badge } from '../../../web/ui/Badge.tsx'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Icon } from '../../../web/ui/Icon.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { texts } from '../activity.texts.ts'
import { type Brief, getBrief, settleWorryEndpoint } from '../contract.ts'
import css from './brief.module.css'

/** What they worry about, each with our next step; nothing where there is nothing to know. */
export default function WorriesCell({ personId }: { personId: string }) {
  const t = useT()
  const { data } = useQuery(queryOf(getBrief, { params: { personId } }))
  if (!data || data.worries.length === 0) return null
  return (
    <div className={css.cell}>
      <h3 className={css.label}>{t(texts.worries)}</h3>
      {data.worries.map((worry) => (
        <Worried key={worry.worryId} personId={personId} worry={worry} />
      ))}
    </div>
  )
}

function Worried({ personId, worry }: { personId: string; worry: Brief['worries'][number] }) {
  const t = useT()
  const format = useFormat()
  const { may } = useMe()
  const settle = useMutationOf(settleWorryEndpoint, { onSuccess: () => toast(t(texts.settled)) })
  const { worryId, text, nextStep, by, notedAt, settledAt } = worry
  return (
    <div className={css.promise}>
      <p>
        {text}{' '}
        {settledAt ? (
          <Badge tone="matsu" icon="check">
            {t(texts.worryDone)}
          </Badge>
        ) : (
          <Badge tone="yama" icon="flag">
            {t(texts.worryOpen)}
          </Badge>
        )}
      </p>
      <p className={css.meta}>
        {settledAt
          ? [t(texts.settledOn, { day: format.day(settledAt) }), worry.how]
              .filter(Boolean)
              .join(' ・ ')
          : t(texts.worryStep, { step: nextStep })}
      </p>
      {!settledAt && by && (
        <p className={css.meta}>{t(texts.promiseBy, { name: by, day: format.day(notedAt) })}</p>
      )}
      {settle.error && <ErrorState error={settle.error} />}
      {!settledAt && (
        <Button
          size="xs"
          variant="default"
          leftSection={<Icon name="check" size={14} />}
          loading={settle.isPending}
          disabled={!may('activity.write')}
          onClick={() => settle.mutate({ params: { personId, worryId }, body: {} })}
        >
          {t(texts.settle)}
        </Button>
      )}
    </div>
  )
}
