import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import { queryOf, useMutationOf } from '../../../../web/query.ts'
import { useSearchState } from '../../../../web/search-state.ts'
import { useMe } from '../../../../web/session.ts'
import { useSurroundings } from '../../../../web/surroundings.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { createTemplate, listTemplates } from '../../contract.ts'
import { hasSubject, TEMPLATE_CHANNELS } from '../../template-blocks.rules.ts'
import { freeName } from '../../template-names.rules.ts'
import { templatePageTexts as texts } from '../../template-pages.texts.ts'
import { SAMPLES } from '../../template-samples.rules.ts'
import { channelText } from '../../template-words.rules.ts'
import { newTemplatePath, templatePath, templatesPath } from './paths.ts'
import { SampleChoice } from './SampleChoice.tsx'
import { TemplateEditor } from './TemplateEditor.tsx'
import type { Content } from './useDraft.ts'

const shape = z.object({
  sample: z.string().optional(),
  channel: z.enum(TEMPLATE_CHANNELS).optional(),
  said: z.enum(['ja', 'en']).optional(),
})
type Start = z.output<typeof shape>

/** First what to start from, then the editor with it. */
export default function NewTemplatePage() {
  const t = useT()
  const { may } = useMe()
  const { locale } = useSurroundings()
  const [search, setSearch] = useSearchState(shape)
  const { data, error, refetch, isFetchedAfterMount } = useQuery({
    ...queryOf(listTemplates, { query: {} }),
    refetchOnMount: 'always',
  })
  const names = isFetchedAfterMount ? data?.items.map(({ name }) => name) : undefined
  const start = startOf({ ...search, said: search.said ?? locale })
  const crumbs = [
    { label: t(texts.title), to: templatesPath },
    ...(start ? [{ label: t(texts.write), to: newTemplatePath }] : []),
  ]
  if (!start)
    return (
      <Page title={t(texts.write)} crumbs={crumbs}>
        <SampleChoice said={search.said ?? locale} onSaid={(said) => setSearch({ said })} />
      </Page>
    )
  const blocked = may('templates.write') ? undefined : t(texts.noWrite)
  return (
    <Page
      title={start.name || t(texts.newTitle)}
      tab={t(texts.newTitle)}
      above={t(channelText[start.channel])}
      crumbs={crumbs}
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!names && !error && <Loading lines={8} />}
      {names && (
        <NewTemplate key={JSON.stringify(search)} from={start} names={names} blocked={blocked} />
      )}
    </Page>
  )
}

function NewTemplate({
  from,
  names,
  blocked,
}: {
  from: Content
  names: readonly string[]
  blocked: string | undefined
}) {
  const t = useT()
  // Once: what is saved here does not rename itself.
  const [start] = useState(() => ({ ...from, name: from.name && freeName(from.name, names) }))
  const navigate = useNavigate()
  const save = useMutationOf(createTemplate, {
    onSuccess: ({ templateId, version }, { body }) => {
      toast(t(texts.isSaved, { name: body.name, version }))
      void navigate({ to: templatePath(templateId), replace: true })
    },
  })
  return (
    <TemplateEditor
      start={start}
      saving={save.isPending}
      error={save.error}
      blocked={blocked}
      onSave={(body) => save.mutate({ body })}
    />
  )
}

function startOf({ sample: key, channel, said = 'ja' }: Start): Content | null {
  const sample = SAMPLES.find((one) => one.key === key)
  if (sample) {
    const { channel, purpose } = sample
    return { ...sample.said[said], channel, purpose, locale: said }
  }
  if (!channel) return null
  const subject = hasSubject(channel) ? '' : null
  const greeting = said === 'ja' ? '{{ person.greeting }}' : '{{ person.greeting }},'
  const blocks = [greeting, ''].map((text) => ({ kind: 'text' as const, text, only: null }))
  return { name: '', channel, purpose: 'service', locale: said, subject, blocks }
}
