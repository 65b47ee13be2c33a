import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { queryOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { EmptyState } from '../../../../web/ui/EmptyState.tsx'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { Sheet, Stack } from '../../../../web/ui/Sheet.tsx'
import { audiencePageTexts as texts } from '../../audience-pages.texts.ts'
import { type Destination, getDestination } from '../../contract.ts'
import css from './audiences.module.css'
import { PutDestinationAway } from './PutDestinationAway.tsx'
import { audiencesPath, editDestinationPath, newSyncPathOf } from './paths.ts'
import { SyncSheet } from './SyncSheet.tsx'
import { useAudiencesLive } from './useAudiencesLive.ts'
import { WebhookSheet } from './WebhookSheet.tsx'
import { useAudienceWords } from './words.ts'

const POLL_MS = 15_000

/** One destination: what it gets of whom, each segment that goes there, and how that went. */
export default function DestinationPage() {
  const t = useT()
  const { destinationId = '' } = useParams({ strict: false })
  useAudiencesLive()
  const { data, error, refetch } = useQuery({
    ...queryOf(getDestination, { params: { destinationId } }),
    refetchInterval: POLL_MS,
  })
  if (data) return <Whole destination={data} />
  return (
    <Page title={t(texts.title)} crumbs={[{ label: t(texts.title), to: audiencesPath }]}>
      <Sheet>
        {error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading lines={8} />
        )}
      </Sheet>
    </Page>
  )
}

function Whole({ destination }: { destination: Destination }) {
  const t = useT()
  const { may } = useMe()
  const isReader = !may('audiences.write')
  const { destinationId, name, kind, syncs } = destination
  const add = isReader ? (
    <Button disabled title={t(texts.mayNotWrite)}>
      {t(texts.addSegment)}
    </Button>
  ) : (
    <Button
      component={Link}
      to={newSyncPathOf({ destination: destinationId })}
      leftSection={<Icon name="plus" />}
    >
      {t(texts.addSegment)}
    </Button>
  )
  return (
    <Page
      title={name}
      crumbs={[{ label: t(texts.title), to: audiencesPath }]}
      lead={t(texts[`kind_${kind}`])}
      actions={
        <>
          {isReader ? (
            <Button variant="default" disabled title={t(texts.mayNotWrite)}>
              {t(texts.change)}
            </Button>
          ) : (
            <Button
              component={Link}
              variant="default"
              to={editDestinationPath(destinationId)}
              leftSection={<Icon name="pencil" />}
            >
              {t(texts.change)}
            </Button>
          )}
          {add}
        </>
      }
    >
      <Stack>
        <Sheet>
          <About destination={destination} />
        </Sheet>
        {kind === 'webhook' && <WebhookSheet destination={destination} />}
        {syncs.length === 0 && (
          <Sheet>
            <EmptyState>{t(texts.emptySyncs)}</EmptyState>
          </Sheet>
        )}
        {syncs.map((sync) => (
          <SyncSheet key={sync.syncId} sync={sync} destination={destination} />
        ))}
        <div className={css.far}>
          <PutDestinationAway destination={destination} />
        </div>
      </Stack>
    </Page>
  )
}

function About({ destination: { url, consent, traits } }: { destination: Destination }) {
  const t = useT()
  const words = useAudienceWords()
  return (
    <dl className={css.about}>
      {url && (
        <div>
          <dt>{t(texts.to)}</dt>
          <dd className={css.url}>{url}</dd>
        </div>
      )}
      <div>
        <dt>{t(texts.needs)}</dt>
        <dd>{consent ? words.consent(consent) : t(texts.needsNone)}</dd>
      </div>
      <div>
        <dt>{t(texts.gets)}</dt>
        <dd>{words.traits(traits)}</dd>
      </div>
    </dl>
  )
}
