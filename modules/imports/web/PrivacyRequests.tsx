import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { z } from 'zod'
import type { Text } from '../../../kernel/i18n.ts'
import { useFormat } from '../../../web/format.ts'
import { personPath } from '../../../web/paths.ts'
import { queryOf, useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Sheet, Stack } from '../../../web/ui/Sheet.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { finishRequest, listDeliveries } from '../contract.ts'
import { texts } from '../pages.texts.ts'
import css from './imports.module.css'

type Request = z.output<typeof listDeliveries.response>['items'][number]

const WANTED: Record<string, Text> = {
  'customers/redact': texts.wantsErasure,
  'customers/data_request': texts.wantsData,
  'shop/redact': texts.wantsShopErasure,
}

/** Requests that only a person can carry out; each stays until somebody says that it is done. */
export function PrivacyRequests() {
  const t = useT()
  const { data } = useQuery(
    queryOf(listDeliveries, { query: { requests: 'true', state: 'waiting', limit: 20 } }),
  )
  if (!data || data.items.length === 0) return null
  return (
    <Sheet title={t(texts.privacyTitle)}>
      <Stack gap={12}>
        {data.items.map((request) => (
          <OneRequest key={request.deliveryId} request={request} />
        ))}
      </Stack>
    </Sheet>
  )
}

function OneRequest({ request }: { request: Request }) {
  const t = useT()
  const format = useFormat()
  const { may } = useMe()
  const { deliveryId, shop, topic, receivedAt, asks, personId } = request
  const finish = useMutationOf(finishRequest, {
    onSuccess: () => toast(t(texts.requestFinished)),
  })
  const refused = (permission: string) =>
    may(permission) ? {} : { disabled: true, title: t(texts.noPermission) }
  const ofPerson = topic.startsWith('customers/')
  const erases = topic === 'customers/redact' && may('people.erase')
  return (
    <div>
      <div className={css.far}>
        <span className="prose">
          {t(WANTED[topic] ?? texts.wantsData, { asks: asks ?? '—' })}
          <br />
          <span className="small quiet">
            {format.dayTime(receivedAt)}・{shop}
            {ofPerson && !personId && `・${t(texts.nobodyHere)}`}
          </span>
        </span>
        <span className={`${css.far} ${css.push}`}>
          {personId && (
            <Button
              renderRoot={(props) =>
                erases ? (
                  <Link {...props} to={personPath(personId)} search={{ do: 'erase' }} />
                ) : (
                  <Link {...props} to={personPath(personId)} />
                )
              }
              variant="default"
              size="xs"
            >
              {t(erases ? texts.eraseNow : texts.openPerson)}
            </Button>
          )}
          <Button
            variant="default"
            size="xs"
            loading={finish.isPending}
            onClick={() => finish.mutate({ params: { deliveryId } })}
            {...refused('imports.run')}
          >
            {t(texts.finishRequest)}
          </Button>
        </span>
      </div>
      {finish.error && <ErrorState error={finish.error} />}
    </div>
  )
}
