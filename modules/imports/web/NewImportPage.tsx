import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { urlOf } from '../../../web/api.ts'
import { useT } from '../../../web/texts.ts'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { Segmented } from '../../../web/ui/Segmented.tsx'
import { Sheet, Stack } from '../../../web/ui/Sheet.tsx'
import { WorkRow } from '../../../web/ui/WorkRow.tsx'
import { upload } from '../../../web/upload.ts'
import { createImport, importReport } from '../contract.ts'
import type { ImportKind } from '../mapping.rules.ts'
import { texts } from '../pages.texts.ts'
import { DropFile } from './DropFile.tsx'

type Sending = { name: string; sent: number; total: number; stop: () => void }

/** A file and what is in it; the rest is found out. */
export default function NewImportPage() {
  const t = useT()
  const navigate = useNavigate()
  const [kind, setKind] = useState<ImportKind>('orders')
  const [sending, setSending] = useState<Sending | null>(null)
  const [error, setError] = useState<unknown>(null)
  const send = async (file: File) => {
    const abort = new AbortController()
    const body = new FormData()
    body.append('file', file)
    const progress = (sent: number, total: number) =>
      setSending({ name: file.name, sent, total, stop: () => abort.abort() })
    setError(null)
    progress(0, file.size)
    try {
      const url = urlOf(createImport, { query: { kind } })
      const made = await upload({
        url,
        body,
        response: importReport,
        onProgress: progress,
        signal: abort.signal,
      })
      await navigate({ to: `/imports/${made.importId}` })
    } catch (refusal) {
      if (!abort.signal.aborted) setError(refusal)
    } finally {
      setSending(null)
    }
  }
  return (
    <Page title={t(texts.newImport)} crumbs={[{ label: t(texts.imports), to: '/imports' }]}>
      <Sheet title={t(texts.whatIsIn)}>
        <Stack>
          <div>
            <Segmented
              label={t(texts.whatIsIn)}
              value={kind}
              onChange={setKind}
              disabled={sending !== null}
              options={[
                { value: 'orders', label: t(texts.orders) },
                { value: 'subscriptions', label: t(texts.subscriptions) },
                { value: 'people', label: t(texts.people) },
              ]}
            />
          </div>
          {sending ? <SendingRow sending={sending} /> : <DropFile onFile={send} />}
          {error != null && <ErrorState title={t(texts.notSent)} error={error} />}
        </Stack>
      </Sheet>
    </Page>
  )
}

function SendingRow({ sending }: { sending: Sending }) {
  const t = useT()
  const megabytes = (bytes: number) => (bytes / 1_048_576).toFixed(1)
  return (
    <WorkRow
      name={t(texts.sending, { name: sending.name })}
      done={sending.sent}
      total={Math.max(1, sending.total)}
      words={t(texts.sent, { done: megabytes(sending.sent), total: megabytes(sending.total) })}
      onStop={sending.stop}
    />
  )
}
