import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import type { ApiError } from '../../../../web/api.ts'
import { useMutationOf } from '../../../../web/query.ts'
import { useSearchState } from '../../../../web/search-state.ts'
import { useT } from '../../../../web/texts.ts'
import { Page } from '../../../../web/ui/Page.tsx'
import { audiencePageTexts as texts } from '../../audience-pages.texts.ts'
import { createDestination } from '../../contract.ts'
import { DestinationForm } from './DestinationForm.tsx'
import { audiencesPath, newSyncPathOf } from './paths.ts'
import { SecretModal } from './SecretModal.tsx'

const shape = z.object({ segment: z.uuid().optional() })

/** A destination is made; then the secret is shown, once; then who goes there is chosen. */
export default function NewDestinationPage() {
  const t = useT()
  const navigate = useNavigate()
  const [{ segment }] = useSearchState(shape)
  const [made, setMade] = useState<{ destinationId: string; secret: string } | null>(null)
  const goOn = (destinationId: string) =>
    void navigate({ to: newSyncPathOf({ destination: destinationId, segment }) })
  const create = useMutationOf(createDestination, {
    onSuccess: ({ destinationId, secret }) =>
      secret ? setMade({ destinationId, secret }) : goOn(destinationId),
  })
  return (
    <Page title={t(texts.makeDestination)} crumbs={[{ label: t(texts.title), to: audiencesPath }]}>
      <DestinationForm
        isNew
        first={{
          name: '',
          kind: 'file',
          url: '',
          consent: undefined,
          traits: [],
          everyone: false,
          encoding: 'utf-8',
        }}
        verb={t(texts.goOn)}
        saving={create.isPending}
        error={create.error}
        urlError={urlErrorOf(create.error)}
        onCancel={() => void navigate({ to: audiencesPath })}
        onSave={({ url, everyone, encoding, kind, ...settings }) =>
          create.mutate({
            body:
              kind === 'webhook'
                ? { kind, url, ...settings }
                : { kind, everyone, encoding, ...settings },
          })
        }
      />
      {made && <SecretModal secret={made.secret} onClose={() => goOn(made.destinationId)} />}
    </Page>
  )
}

/** What the server has against the address, in words. */
export const urlErrorOf = (error: ApiError | null) =>
  error?.fields.find(({ path }) => /(^|\.)url$/.test(path))?.message
