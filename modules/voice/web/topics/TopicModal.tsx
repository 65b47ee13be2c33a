import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { AreaField, CheckField, TextField } from '../../../../web/ui/fields.tsx'
import { SelectField } from '../../../../web/ui/SelectField.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { changeTopic, createTopic, type TopicLine } from '../../contract.ts'
import { topicPageTexts as texts } from '../../topic-pages.texts.ts'
import { withinTopic } from '../../topics.rules.ts'
import { asChoices } from './choices.ts'
import css from './topics.module.css'

const TOP = 'top'

/** A new topic, or another name, place and words of one. */
export function TopicModal({
  topic,
  parentId,
  topics,
  onClose,
}: {
  topic: TopicLine | null
  parentId: string | null
  topics: TopicLine[]
  onClose: () => void
}) {
  const t = useT()
  const [name, setName] = useState(topic?.name ?? '')
  const [under, setUnder] = useState(parentId ?? TOP)
  const [cues, setCues] = useState(topic?.cues.join('\n') ?? '')
  const [isSensitive, setSensitive] = useState(topic?.isSensitive ?? false)
  const done = (words: string) => {
    toast(words)
    onClose()
  }
  const make = useMutationOf(createTopic, {
    onSuccess: () => done(t(texts.added, { name: name.trim() })),
  })
  const change = useMutationOf(changeTopic, { onSuccess: () => done(t(texts.saved)) })
  const own = topic ? withinTopic(topics, topic.topicId) : []
  const places = [
    { value: TOP, label: t(texts.top) },
    ...asChoices(
      topics.filter(({ topicId }) => !own.includes(topicId)),
      topics,
    ),
  ]
  const send = () => {
    const body = {
      name: name.trim(),
      parentId: under === TOP ? null : under,
      isSensitive,
      cues: cues
        .split('\n')
        .map((cue) => cue.trim())
        .filter(Boolean),
    }
    if (topic) change.mutate({ params: { topicId: topic.topicId }, body })
    else make.mutate({ body })
  }
  return (
    <Modal opened onClose={onClose} title={t(topic ? texts.edit : texts.add)}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <TextField
          label={t(texts.name)}
          data-autofocus
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <SelectField
          label={t(texts.under)}
          data={places}
          value={under}
          allowDeselect={false}
          onChange={(value) => setUnder(value ?? TOP)}
        />
        <AreaField
          label={t(texts.cues)}
          help={t(texts.cuesHelp)}
          optional
          maxRows={8}
          value={cues}
          onChange={(event) => setCues(event.currentTarget.value)}
        />
        <CheckField
          label={t(texts.sensitive)}
          help={t(texts.sensitiveHelp)}
          checked={isSensitive}
          onChange={setSensitive}
        />
        <FormFoot
          verb={topic ? undefined : t(texts.add)}
          saving={make.isPending || change.isPending}
          error={make.error ?? change.error}
          onCancel={onClose}
          blocked={name.trim() ? undefined : t(texts.needsName)}
        />
      </form>
    </Modal>
  )
}
