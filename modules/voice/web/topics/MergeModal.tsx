import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../../../web/format.ts'
import { useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { SelectField } from '../../../../web/ui/SelectField.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { mergeTopic, type TopicLine } from '../../contract.ts'
import { topicPageTexts as texts } from '../../topic-pages.texts.ts'
import { withinTopic } from '../../topics.rules.ts'
import { asChoices } from './choices.ts'
import css from './topics.module.css'

/** Has another topic take this one in; it says what goes along, because it is for good. */
export function MergeModal({
  topic,
  topics,
  onClose,
}: {
  topic: TopicLine
  topics: TopicLine[]
  onClose: () => void
}) {
  const t = useT()
  const format = useFormat()
  const [intoId, setInto] = useState<string | null>(null)
  const { topicId, name } = topic
  const own = withinTopic(topics, topicId)
  const others = topics.filter((one) => !own.includes(one.topicId))
  const into = topics.find((one) => one.topicId === intoId)
  const merge = useMutationOf(mergeTopic, {
    onSuccess: ({ voices }) => {
      const count = format.count(voices, 'voices')
      toast(t(texts.merged, { voices: count, name: into?.name ?? '' }))
      onClose()
    },
  })
  return (
    <Modal opened onClose={onClose} title={t(texts.mergeTitle, { name })}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (intoId) merge.mutate({ params: { topicId }, body: { intoId } })
        }}
      >
        <p className="prose">
          {t(texts.mergeWords, { name, voices: format.count(topic.voices, 'voices') })}
        </p>
        <SelectField
          label={t(texts.mergeInto)}
          data={asChoices(others, topics)}
          value={intoId}
          searchable={others.length > 10}
          onChange={setInto}
        />
        <FormFoot
          verb={t(texts.mergeVerb)}
          saving={merge.isPending}
          error={merge.error}
          onCancel={onClose}
          blocked={intoId ? undefined : t(texts.mergePick)}
        />
      </form>
    </Modal>
  )
}
