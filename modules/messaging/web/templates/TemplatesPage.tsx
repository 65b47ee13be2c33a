import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { z } from 'zod'
import { useFormat } from '../../../../web/format.ts'
import { queryOf } from '../../../../web/query.ts'
import { useSearchState } from '../../../../web/search-state.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import { type Column, DataTable } from '../../../../web/ui/DataTable.tsx'
import { EmptyState } from '../../../../web/ui/EmptyState.tsx'
import { TextField } from '../../../../web/ui/fields.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { Segmented } from '../../../../web/ui/Segmented.tsx'
import { listTemplates, type TemplateLine } from '../../contract.ts'
import { isAdvertising, TEMPLATE_CHANNELS } from '../../template-blocks.rules.ts'
import { templatePageTexts as texts } from '../../template-pages.texts.ts'
import { inEverydayWords } from '../../template-variables.rules.ts'
import { channelText, purposeText } from '../../template-words.rules.ts'
import { newTemplatePath, templatePath } from './paths.ts'
import css from './templates.module.css'
import { channelIcon } from './words.ts'

const ALL = 'all'
const shape = z.object({
  q: z.string().default(''),
  channel: z.enum([ALL, ...TEMPLATE_CHANNELS]).default(ALL),
  state: z.enum(['current', 'archived']).default('current'),
})

/** Every template, by name. */
export default function TemplatesPage() {
  const t = useT()
  const { may } = useMe()
  const [{ q, channel, state }, setFilter] = useSearchState(shape)
  const query = { q, state, channel: channel === ALL ? undefined : channel }
  const { data, error, refetch } = useQuery(queryOf(listTemplates, { query }))
  const columns = useColumns()
  const write = may('templates.write') ? (
    <Button component={Link} to={newTemplatePath}>
      {t(texts.write)}
    </Button>
  ) : (
    <Button disabled title={t(texts.noWrite)}>
      {t(texts.write)}
    </Button>
  )
  const isFiltered = q !== '' || channel !== ALL
  const nothing = isFiltered
    ? texts.noneFound
    : state === 'archived'
      ? texts.noneArchived
      : texts.none
  return (
    <Page title={t(texts.title)} lead={t(texts.lead)} actions={write}>
      <div className={css.search}>
        <TextField
          label={t(texts.search)}
          value={q}
          onChange={(event) => setFilter({ q: event.currentTarget.value })}
        />
        <Segmented
          label={t(texts.channel)}
          value={channel}
          onChange={(channel) => setFilter({ channel })}
          options={[
            { value: ALL, label: t(texts.all) },
            ...TEMPLATE_CHANNELS.map((value) => ({ value, label: t(channelText[value]) })),
          ]}
        />
        <Segmented
          label={t(texts.which)}
          value={state}
          onChange={(state) => setFilter({ state })}
          options={[
            { value: 'current', label: t(texts.current) },
            { value: 'archived', label: t(texts.archived) },
          ]}
        />
      </div>
      <DataTable
        label={t(texts.title)}
        columns={columns}
        rows={data?.items}
        rowKey={({ templateId }) => templateId}
        error={error}
        retry={() => void refetch()}
        to={({ templateId }) => templatePath(templateId)}
        empty={<EmptyState>{t(nothing)}</EmptyState>}
      />
    </Page>
  )
}

function useColumns(): Column<TemplateLine>[] {
  const t = useT()
  const format = useFormat()
  return [
    { id: 'name', head: t(texts.name), cell: ({ name }) => name, sort: ({ name }) => name },
    {
      id: 'subject',
      head: t(texts.subject),
      cell: ({ subject }) => subject && inEverydayWords(t, subject),
      phone: 'hide',
    },
    {
      id: 'channel',
      head: t(texts.channel),
      cell: ({ channel }) => <Badge icon={channelIcon[channel]}>{t(channelText[channel])}</Badge>,
      sort: ({ channel }) => channel,
      phone: 'side',
    },
    {
      id: 'purpose',
      head: t(texts.purpose),
      cell: ({ purpose }) => (
        <Badge tone={isAdvertising(purpose) ? 'fuji' : 'matsu'}>{t(purposeText[purpose])}</Badge>
      ),
      sort: ({ purpose }) => purpose,
      phone: 'line',
    },
    {
      id: 'by',
      head: t(texts.savedBy),
      cell: ({ savedByName }) => savedByName ?? t(texts.byMachine),
      phone: 'hide',
    },
    {
      id: 'saved',
      head: t(texts.saved),
      cell: ({ savedAt }) => format.day(savedAt),
      sort: ({ savedAt }) => savedAt.getTime(),
      align: 'right',
      phone: 'hide',
    },
  ]
}
