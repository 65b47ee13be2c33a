import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ResponseOf } from '../../../kernel/endpoint.ts'
import { useFormat } from '../../../web/format.ts'
import { queryOf, useMutationOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { Badge } from '../../../web/ui/Badge.tsx'
import { ConfirmDestructive } from '../../../web/ui/ConfirmDestructive.tsx'
import { type Column, DataTable } from '../../../web/ui/DataTable.tsx'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { listApiKeys, revokeApiKey } from '../contract.ts'
import { texts as rooms } from '../rooms.texts.ts'
import { texts } from '../settings.texts.ts'
import { NewKeyModal } from './NewKeyModal.tsx'
import { useSettingsCrumbs } from './settings-crumbs.ts'

type Key = ResponseOf<typeof listApiKeys>['items'][number]

export default function ApiKeysPage() {
  const t = useT()
  const { data, error, isPending, refetch } = useQuery(queryOf(listApiKeys))
  const [making, setMaking] = useState(false)
  const [going, setGoing] = useState<Key | null>(null)
  const revoke = useMutationOf(revokeApiKey, { onSuccess: () => setGoing(null) })
  return (
    <Page
      title={t(rooms.keys)}
      lead={t(texts.keysLead)}
      crumbs={useSettingsCrumbs()}
      actions={<Button onClick={() => setMaking(true)}>{t(texts.newKey)}</Button>}
    >
      <DataTable
        label={t(rooms.keys)}
        rows={data?.items}
        loading={isPending}
        error={error}
        retry={() => void refetch()}
        rowKey={(key) => key.keyId}
        columns={useColumns(setGoing)}
        empty={<EmptyState>{t(texts.noKeys)}</EmptyState>}
      />
      <NewKeyModal opened={making} onClose={() => setMaking(false)} />
      <ConfirmDestructive
        opened={going !== null}
        onClose={() => setGoing(null)}
        title={t(texts.revokeTitle, { name: going?.name ?? '' })}
        verb={t(texts.revokeVerb)}
        pending={revoke.isPending}
        error={revoke.error}
        onConfirm={() => going && revoke.mutate({ params: { keyId: going.keyId } })}
      >
        {t(texts.revokeWords)}
      </ConfirmDestructive>
    </Page>
  )
}

function useColumns(onRevoke: (key: Key) => void): Column<Key>[] {
  const t = useT()
  const format = useFormat()
  const kinds = { write: texts.kindWrite, secret: texts.kindSecret }
  return [
    {
      id: 'name',
      head: t(texts.keyName),
      phone: 'title',
      sort: (key) => key.name,
      cell: (key) => key.name,
    },
    { id: 'kind', head: t(texts.keyKind), phone: 'line', cell: (key) => t(kinds[key.kind]) },
    {
      id: 'hint',
      head: t(texts.keyHint),
      phone: 'hide',
      cell: (key) => <code className="num">{key.hint}…</code>,
    },
    {
      id: 'state',
      head: t(texts.state),
      phone: 'side',
      cell: (key) =>
        key.revokedAt ? (
          <Badge>{t(texts.keyRevoked)}</Badge>
        ) : (
          <Badge tone="matsu" icon="check">
            {t(texts.keyInUse)}
          </Badge>
        ),
    },
    {
      id: 'used',
      head: t(texts.keyUsed),
      align: 'right',
      phone: 'line',
      cell: (key) => (key.lastUsedAt ? format.ago(key.lastUsedAt) : t(texts.never)),
    },
    {
      id: 'revoke',
      head: '',
      align: 'right',
      phone: 'line',
      cell: (key) =>
        !key.revokedAt && (
          <Button variant="subtle" color="enji" size="compact-sm" onClick={() => onRevoke(key)}>
            {t(texts.revoke)}
          </Button>
        ),
    },
  ]
}
