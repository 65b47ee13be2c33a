import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { queryOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { Sheet, Stack } from '../../../../web/ui/Sheet.tsx'
import { audiencePageTexts as texts } from '../../audience-pages.texts.ts'
import { getAudienceHub } from '../../contract.ts'
import { Flow } from './Flow.tsx'
import { newDestinationPath } from './paths.ts'
import { SyncTable } from './SyncTable.tsx'
import { useAudiencesLive } from './useAudiencesLive.ts'

/** The flow from left to right: where facts come in, what is known, who is meant, where they go. */
export default function HubPage() {
  const t = useT()
  useAudiencesLive()
  const { data, error, refetch } = useQuery(queryOf(getAudienceHub))
  return (
    <Page title={t(texts.title)} lead={t(texts.lead)} actions={<MakeButton />}>
      {data ? (
        <Stack>
          <Flow hub={data} />
          <SyncTable destinations={data.destinations} />
        </Stack>
      ) : (
        <Sheet>
          {error ? (
            <ErrorState error={error} onRetry={() => void refetch()} />
          ) : (
            <Loading lines={8} />
          )}
        </Sheet>
      )}
    </Page>
  )
}

function MakeButton() {
  const t = useT()
  const { may } = useMe()
  if (!may('audiences.write'))
    return (
      <Button disabled title={t(texts.mayNotWrite)}>
        {t(texts.makeDestination)}
      </Button>
    )
  return (
    <Button component={Link} to={newDestinationPath} leftSection={<Icon name="plus" />}>
      {t(texts.makeDestination)}
    </Button>
  )
}
