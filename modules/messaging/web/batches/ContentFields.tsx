import { useQuery } from '@tanstack/react-query'
import { queryOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { AreaField, RadioField, TextField } from '../../../../web/ui/fields.tsx'
import { SelectField } from '../../../../web/ui/SelectField.tsx'
import { batchPageTexts as texts } from '../../batch-pages.texts.ts'
import { BATCH_CHANNELS, BATCH_PURPOSES } from '../../batches.rules.ts'
import { listTemplates } from '../../contract.ts'
import { hasSubject } from '../../template-blocks.rules.ts'
import { channelWords } from '../deliveries/words.ts'
import type { Draft } from './draft.ts'

interface Props {
  draft: Draft
  onChange: (part: Partial<Draft>) => void
}

/** What is sent: a template, or words of its own. */
export function ContentFields({ draft, onChange }: Props) {
  const t = useT()
  return (
    <>
      <RadioField
        label={t(texts.content)}
        value={draft.kind}
        onChange={(kind) => onChange({ kind: kind === 'words' ? 'words' : 'template' })}
        options={[
          { value: 'template', label: t(texts.fromTemplate) },
          { value: 'words', label: t(texts.ownWords) },
        ]}
      />
      {draft.kind === 'template' ? (
        <TemplatePick value={draft.templateId} onPick={(templateId) => onChange({ templateId })} />
      ) : (
        <WordsFields draft={draft} onChange={onChange} />
      )}
    </>
  )
}

function TemplatePick(props: { value: string | null; onPick: (id: string | null) => void }) {
  const t = useT()
  const { data, error } = useQuery(queryOf(listTemplates, { query: {} }))
  // Matters of an order are never sent to many.
  const fitting = (data?.items ?? []).filter(({ purpose }) => purpose !== 'service')
  const chosen = fitting.find(({ templateId }) => templateId === props.value)
  const help = chosen
    ? [channelWords(t, chosen.channel), chosen.subject].filter(Boolean).join('・')
    : data && fitting.length === 0
      ? t(texts.noTemplates)
      : undefined
  return (
    <SelectField
      label={t(texts.template)}
      help={help}
      error={error?.message}
      searchable
      data={fitting.map(({ templateId, name }) => ({ value: templateId, label: name }))}
      value={props.value}
      onChange={props.onPick}
    />
  )
}

function WordsFields({ draft, onChange }: Props) {
  const t = useT()
  return (
    <>
      <SelectField
        label={t(texts.channel)}
        allowDeselect={false}
        data={BATCH_CHANNELS.map((value) => ({ value, label: channelWords(t, value) }))}
        value={draft.channel}
        onChange={(next) => {
          const channel = BATCH_CHANNELS.find((one) => one === next)
          if (channel) onChange({ channel })
        }}
      />
      <RadioField
        label={t(texts.purpose)}
        value={draft.purpose}
        onChange={(next) => {
          const purpose = BATCH_PURPOSES.find((one) => one === next)
          if (purpose) onChange({ purpose })
        }}
        options={BATCH_PURPOSES.map((value) => ({ value, label: t(texts[value]) }))}
      />
      {hasSubject(draft.channel) && (
        <TextField
          label={t(texts.subject)}
          maxLength={200}
          value={draft.subject}
          onChange={(event) => onChange({ subject: event.currentTarget.value })}
        />
      )}
      <AreaField
        label={t(texts.words)}
        help={t(texts.wordsHelp, { example: '{{ person.called }}' })}
        minRows={8}
        maxLength={10_000}
        value={draft.words}
        onChange={(event) => onChange({ words: event.currentTarget.value })}
      />
    </>
  )
}
