import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { queryOf, useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { audiencePageTexts as texts } from '../../audience-pages.texts.ts'
import { changeDestination, type Destination, getDestination } from '../../contract.ts'
import { DestinationForm } from './DestinationForm.tsx'
import { urlErrorOf } from './NewDestinationPage.tsx'
import { audiencesPath, destinationPath } from './paths.ts'

export default function EditDestinationPage() {
  const t = useT()
  const { destinationId = '' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(queryOf(getDestination, { params: { destinationId } }))
  const name = data?.name ?? ''
  return (
    <Page
      title={data ? t(texts.editTitle, { name }) : t(texts.change)}
      crumbs={[
        { label: t(texts.title), to: audiencesPath },
        ...(data ? [{ label: name, to: destinationPath(destinationId) }] : []),
      ]}
    >
      {data ? (
        <Edit destination={data} />
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

function Edit({ destination }: { destination: Destination }) {
  const t = useT()
  const navigate = useNavigate()
  const { destinationId, syncs: _, createdAt: __, url, ...rest } = destination
  const back = () => void navigate({ to: destinationPath(destinationId) })
  const save = useMutationOf(changeDestination, {
    onSuccess: () => {
      toast(t(texts.saved))
      back()
    },
  })
  return (
    <DestinationForm
      first={{ ...rest, url: url ?? '' }}
      verb={t(texts.save)}
      saving={save.isPending}
      error={save.error}
      urlError={urlErrorOf(save.error)}
      onCancel={back}
      onSave={({ name, consent, traits, kind, url, everyone, encoding }) =>
        save.mutate({
          params: { destinationId },
          body: {
            name,
            consent,
            traits,
            ...(kind === 'webhook' ? { url } : { everyone, encoding }),
          },
        })
      }
    />
  )
}
