import { MultiSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { queryOf, useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { SwitchField, useField } from '../../../../web/ui/fields.tsx'
import { SelectField } from '../../../../web/ui/SelectField.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { listTopics, tagVoice, type Voice } from '../../contract.ts'
import { voicePageTexts as texts } from '../../voice-pages.texts.ts'
import { MOODS, type Mood } from '../../voices.rules.ts'
import { asChoices } from '../topics/choices.ts'
import { KindChoice } from './KindChoice.tsx'
import { useProducts } from './useProducts.ts'
import css from './voices.module.css'
import { moodWord } from './words.ts'

type Change = Partial<Pick<Voice, 'kind' | 'mood' | 'isSensitive'>> & {
  productId?: string | null
  topicIds?: string[]
}

/** What the voice is; each mark is kept as it is set, and can be taken back. */
export function Marks({ voice }: { voice: Voice }) {
  const t = useT()
  const { may } = useMe()
  const params = { voiceId: voice.voiceId }
  const undo = useMutationOf(tagVoice, { onError: (error) => toast(error.message) })
  const tag = useMutationOf(tagVoice, { onError: (error) => toast(error.message) })
  const disabled = !may('voice.write') || voice.state !== 'kept'
  const topicIds = voice.topics.map(({ topicId }) => topicId)
  const before: Required<Change> = {
    kind: voice.kind,
    mood: voice.mood,
    productId: voice.product?.productId ?? null,
    topicIds,
    isSensitive: voice.isSensitive,
  }
  const change = (body: Change) =>
    tag.mutate(
      { params, body },
      {
        onSuccess: () =>
          toast(t(texts.saved), { undo: () => undo.mutate({ params, body: before }) }),
      },
    )
  return (
    <Sheet title={t(texts.marks)}>
      <div className={css.marks}>
        <KindChoice
          label={t(texts.kind)}
          value={voice.kind}
          disabled={disabled}
          onChange={(kind) => change({ kind })}
        />
        <SelectField
          label={t(texts.mood)}
          clearable
          disabled={disabled}
          data={MOODS.map((value) => ({ value, label: t(moodWord[value]) }))}
          value={voice.mood}
          onChange={(mood) => change({ mood: mood as Mood | null })}
        />
        <TopicsField
          value={topicIds}
          disabled={disabled}
          onChange={(topicIds) => change({ topicIds })}
        />
        <ProductField
          product={voice.product}
          disabled={disabled}
          onChange={(productId) => change({ productId })}
        />
        <SwitchField
          label={t(texts.confidential)}
          help={t(texts.confidentialHelp)}
          checked={voice.isSensitive}
          disabled={disabled}
          onChange={(isSensitive) => change({ isSensitive })}
        />
      </div>
    </Sheet>
  )
}

function TopicsField({
  value,
  disabled,
  onChange,
}: {
  value: string[]
  disabled: boolean
  onChange: (topicIds: string[]) => void
}) {
  const t = useT()
  const { data } = useQuery(queryOf(listTopics, { query: { archived: 'with' } }))
  const topics = data?.items ?? []
  const offered = topics.filter(
    ({ archivedOn, topicId }) => archivedOn === null || value.includes(topicId),
  )
  return (
    <MultiSelect
      {...useField({ label: t(texts.topics) })}
      placeholder={value.length === 0 ? t(texts.findTopic) : undefined}
      data={asChoices(offered, topics)}
      value={value}
      searchable
      disabled={disabled}
      maxValues={20}
      nothingFoundMessage={t(texts.nobodyFound)}
      onChange={onChange}
    />
  )
}

function ProductField({
  product,
  disabled,
  onChange,
}: {
  product: Voice['product']
  disabled: boolean
  onChange: (productId: string | null) => void
}) {
  const t = useT()
  const products = useProducts()
  const isMissing = product && products.every(({ value }) => value !== product.productId)
  return (
    <SelectField
      label={t(texts.product)}
      clearable
      searchable
      disabled={disabled}
      data={isMissing ? [{ value: product.productId, label: product.name }, ...products] : products}
      value={product?.productId ?? null}
      onChange={onChange}
    />
  )
}
