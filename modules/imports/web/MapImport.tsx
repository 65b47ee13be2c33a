import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../web/api.ts'
import { useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { Sheet, Stack } from '../../../web/ui/Sheet.tsx'
import {
  checkImport,
  type ImportReport,
  type PreviewView,
  previewImport,
  runImport,
  setMapping,
} from '../contract.ts'
import type { Mapping } from '../mapping.rules.ts'
import { texts } from '../pages.texts.ts'
import { DiscardImport } from './DiscardImport.tsx'
import { FirstRows } from './FirstRows.tsx'
import css from './imports.module.css'
import { MappingFields } from './MappingFields.tsx'
import { MappingFile } from './MappingFile.tsx'
import { MappingRules } from './MappingRules.tsx'
import { MappingSettings } from './MappingSettings.tsx'
import { MappingTraits } from './MappingTraits.tsx'

/** Which column is what: guessed, shown on the first rows, and corrected by a person. */
export function MapImport({ row, onStarted }: { row: ImportReport; onStarted: () => void }) {
  const t = useT()
  const [draft, setDraft] = useState<Mapping | undefined>(row.mapping ?? undefined)
  const preview = usePreview(row, draft)
  const mapping = draft ?? preview.data?.mapping
  const params = { importId: row.importId }
  return (
    <Page
      title={t(texts.mapTitle, { name: row.fileName })}
      crumbs={[{ label: t(texts.imports), to: '/imports' }]}
      actions={<DiscardImport row={row} />}
    >
      {preview.error && !preview.data && (
        <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />
      )}
      {!preview.data && !preview.error && <Loading lines={8} />}
      {preview.data && mapping && (
        <Stack>
          <Origin preview={preview.data} />
          <Sheet
            flush
            title={t(texts.columnsTitle)}
            actions={<MappingFile kind={row.kind} mapping={mapping} onChange={setDraft} />}
          >
            <MappingFields mapping={mapping} preview={preview.data} onChange={setDraft} />
          </Sheet>
          <MappingTraits mapping={mapping} preview={preview.data} onChange={setDraft} />
          <Sheet title={t(texts.settingsTitle)}>
            <MappingSettings mapping={mapping} row={row} onChange={setDraft} />
          </Sheet>
          <Sheet title={t(texts.rulesTitle)}>
            <MappingRules mapping={mapping} header={preview.data.header} onChange={setDraft} />
          </Sheet>
          <FirstRows preview={preview.data} />
          <Start params={params} mapping={mapping} preview={preview.data} onStarted={onStarted} />
        </Stack>
      )}
    </Page>
  )
}

function usePreview(row: ImportReport, draft: Mapping | undefined) {
  const input = { params: { importId: row.importId }, body: draft ? { mapping: draft } : {} }
  return useQuery({
    queryKey: [previewImport.path, input],
    queryFn: ({ signal }) => call(previewImport, input, { signal }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

const ORIGINS = {
  remembered: texts.fromRemembered,
  ready: texts.fromReady,
  guessed: texts.fromGuessed,
  given: texts.fromGiven,
}

function Origin({ preview }: { preview: PreviewView }) {
  const t = useT()
  const { mapping, from, missing, encoding } = preview
  return (
    <div>
      <p className="prose">{t(ORIGINS[from], { source: mapping.source })}</p>
      {encoding === null && (
        <p className={css.near} role="alert">
          {t(texts.askEncoding)}
        </p>
      )}
      {missing.length > 0 && (
        <p className={css.near} role="alert">
          {t(texts.missingColumns, { columns: missing.join('・') })}
        </p>
      )}
    </div>
  )
}

function Start({
  params,
  mapping,
  preview,
  onStarted,
}: {
  params: { importId: string }
  mapping: Mapping
  preview: PreviewView
  onStarted: () => void
}) {
  const t = useT()
  const { may } = useMe()
  const check = useMutationOf(checkImport, { onSuccess: onStarted })
  const run = useMutationOf(runImport, { onSuccess: onStarted })
  const set = useMutationOf(setMapping, { refresh: [] })
  const [fault] = preview.faults
  const blocked = Boolean(fault) || preview.missing.length > 0 || !may('imports.run')
  const error = set.error ?? check.error ?? run.error
  const start = (then: typeof run) =>
    set.mutate({ params, body: mapping }, { onSuccess: () => then.mutate({ params }) })
  return (
    <div>
      {error && <ErrorState error={error} />}
      <div className={css.far}>
        <Button
          disabled={blocked}
          loading={check.isPending || set.isPending}
          onClick={() => start(check)}
        >
          {t(texts.check)}
        </Button>
        <Button
          variant="default"
          disabled={blocked}
          loading={run.isPending}
          onClick={() => start(run)}
        >
          {t(texts.run)}
        </Button>
        {fault && <span className="small quiet">{fault}</span>}
      </div>
    </div>
  )
}
