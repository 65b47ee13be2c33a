import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { z } from 'zod'
import { queryOf, useMutationOf } from '../../../../web/query.ts'
import { useSearchState } from '../../../../web/search-state.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import {
  archiveTemplate,
  changeTemplate,
  getTemplate,
  restoreTemplate,
  type TemplateDetail,
} from '../../contract.ts'
import { templatePageTexts as texts } from '../../template-pages.texts.ts'
import { channelText } from '../../template-words.rules.ts'
import { templatesPath } from './paths.ts'
import { TemplateEditor } from './TemplateEditor.tsx'
import { Versions } from './Versions.tsx'

const shape = z.object({ version: z.coerce.number().int().min(1).optional() })

/** A template as it is, or as an earlier version was, to be written on. */
export default function TemplatePage() {
  const t = useT()
  const { templateId = '' } = useParams({ strict: false })
  const [{ version }, setSearch] = useSearchState(shape)
  const { data, error, refetch } = useQuery(
    queryOf(getTemplate, { params: { templateId }, query: { version } }),
  )
  return (
    <Page
      title={data?.name ?? t(texts.title)}
      above={data && t(channelText[data.channel])}
      crumbs={[{ label: t(texts.title), to: templatesPath }]}
      actions={data && <PutAway template={data} />}
    >
      {data ? (
        <ChangeTemplate
          key={`${templateId} ${data.version}`}
          template={data}
          onVersion={(version) => setSearch({ version })}
        />
      ) : (
        <Sheet>
          {error ? (
            <ErrorState error={error} onRetry={() => void refetch()} />
          ) : (
            <Loading lines={12} />
          )}
        </Sheet>
      )}
    </Page>
  )
}

function ChangeTemplate(props: {
  template: TemplateDetail
  onVersion: (version: number | undefined) => void
}) {
  const t = useT()
  const { may } = useMe()
  const { template, onVersion } = props
  const { templateId, versions, version, archivedAt } = template
  const newest = versions[0]?.version ?? version
  const save = useMutationOf(changeTemplate, {
    onSuccess: (saved, { body }) => {
      toast(t(texts.isSaved, { name: body.name, version: saved.version }))
      onVersion(undefined)
    },
  })
  const blocked = !may('templates.write')
    ? t(texts.noWrite)
    : archivedAt
      ? t(texts.isArchived)
      : undefined
  const { name, channel, locale, purpose, subject, blocks } = template
  return (
    <TemplateEditor
      start={{ name, channel, locale, purpose, subject, blocks }}
      saving={save.isPending}
      error={save.error}
      blocked={blocked}
      onSave={({ channel: _, ...body }) =>
        save.mutate({ params: { templateId }, body: { ...body, basedOn: newest } })
      }
    >
      <Versions template={template} onVersion={onVersion} />
    </TemplateEditor>
  )
}

function PutAway({ template: { templateId, name, archivedAt } }: { template: TemplateDetail }) {
  const t = useT()
  const navigate = useNavigate()
  const { may } = useMe()
  const back = useMutationOf(restoreTemplate, {
    onSuccess: () => toast(t(texts.isBack, { name })),
    onError: (error) => toast(error.message),
  })
  const away = useMutationOf(archiveTemplate, {
    onSuccess: () => {
      toast(t(texts.putAwayDone, { name }), {
        undo: () => back.mutate({ params: { templateId } }),
      })
      void navigate({ to: templatesPath })
    },
    onError: (error) => toast(error.message),
  })
  const work = archivedAt ? back : away
  return (
    <Button
      variant="default"
      disabled={!may('templates.write')}
      title={may('templates.write') ? undefined : t(texts.noWrite)}
      loading={work.isPending}
      onClick={() => work.mutate({ params: { templateId } })}
    >
      {t(archivedAt ? texts.bringBack : texts.putAway)}
    </Button>
  )
}
