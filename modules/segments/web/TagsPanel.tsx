import { ActionIcon, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat } from '../../../web/format.ts'
import { queryOf, useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Icon } from '../../../web/ui/Icon.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { SelectField } from '../../../web/ui/SelectField.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { Why, type WhyFact } from '../../../web/ui/Why.tsx'
import {
  listPersonTags,
  listTags,
  type PersonTag,
  removePersonTag,
  setPersonTag,
} from '../contract.ts'
import { tagPageTexts as texts } from '../tag-pages.texts.ts'
import { PutOnModal } from './PutOnModal.tsx'
import { TagChip } from './TagChip.tsx'
import { useWho } from './tag-words.ts'
import css from './tags.module.css'
import { useTagsLive } from './useTagsLive.ts'

/** The tags of a person, each with who put it there, when, why and until when, or its rule. */
export default function TagsPanel({ personId }: { personId: string }) {
  const t = useT()
  const { may } = useMe()
  const [adding, setAdding] = useState(false)
  useTagsLive()
  const { data, error, refetch } = useQuery(queryOf(listPersonTags, { params: { personId } }))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading lines={2} />
  return (
    <>
      {data.items.length === 0 && <p className="small quiet">{t(texts.personNone)}</p>}
      <ul className={css.list}>
        {data.items.map((tag) => (
          <OneTag key={tag.tagId} personId={personId} tag={tag} />
        ))}
      </ul>
      <Button
        className={css.edge}
        variant="subtle"
        size="xs"
        disabled={!may('tags.set')}
        title={may('tags.set') ? undefined : t(texts.noRight)}
        onClick={() => setAdding(true)}
      >
        {t(texts.putOn)}
      </Button>
      {adding && <PutOn personId={personId} onClose={() => setAdding(false)} />}
    </>
  )
}

function OneTag({ personId, tag }: { personId: string; tag: PersonTag }) {
  const t = useT()
  const { may } = useMe()
  const { name, colour, tagId, why, expiresAt } = tag
  const params = { personId, tagId }
  const back = useMutationOf(setPersonTag)
  const remove = useMutationOf(removePersonTag, {
    onSuccess: () =>
      toast(t(texts.isOff, { name }), {
        undo: () =>
          back.mutate({
            params,
            body: { why: why ?? '', ...(expiresAt && { expiresAt: expiresAt.toISOString() }) },
          }),
      }),
  })
  return (
    <li>
      <TagChip name={name} colour={colour} />
      <WhyTag tag={tag} />
      {why !== null && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t(texts.takeOff, { name })}
          disabled={!may('tags.set')}
          loading={remove.isPending}
          onClick={() => remove.mutate({ params })}
        >
          <Icon name="close" />
        </ActionIcon>
      )}
    </li>
  )
}

function WhyTag({ tag }: { tag: PersonTag }) {
  const t = useT()
  const format = useFormat()
  const who = useWho()
  const { why, sentence, setBy, setByName, since, expiresAt } = tag
  if (why === null)
    return (
      <Why
        facts={[{ when: format.day(since), what: t(texts.ruleSince) }]}
        rule={sentence ?? undefined}
      >
        {t(texts.byRuleWhy)}
      </Why>
    )
  const facts: WhyFact[] = [
    { when: format.day(since), what: t(texts.setOn, { who: who(setBy, setByName) }) },
  ]
  if (expiresAt) facts.push({ when: format.dayTime(expiresAt), what: t(texts.endsAt) })
  return <Why facts={facts}>{why}</Why>
}

function PutOn({ personId, onClose }: { personId: string; onClose: () => void }) {
  const t = useT()
  const [tagId, setTagId] = useState<string | null>(null)
  const { data, error } = useQuery(queryOf(listTags, { query: {} }))
  const tags = data?.items.filter(({ sentence }) => sentence === null) ?? []
  const chosen = tags.find((tag) => tag.tagId === tagId)
  const put = useMutationOf(setPersonTag, {
    onSuccess: () => {
      toast(t(texts.isOn, { name: chosen?.name ?? '' }))
      onClose()
    },
  })
  return (
    <PutOnModal
      title={texts.putOn}
      missing={chosen ? undefined : texts.pickTag}
      saving={put.isPending}
      error={put.error}
      onClose={onClose}
      onPut={(reason) => {
        if (tagId) put.mutate({ params: { personId, tagId }, body: reason })
      }}
    >
      <SelectField
        label={t(texts.title)}
        help={data && tags.length === 0 ? t(texts.noHandTags) : (chosen?.note ?? undefined)}
        error={error?.message}
        searchable
        data={tags.map((tag) => ({ value: tag.tagId, label: tag.name }))}
        value={tagId}
        onChange={setTagId}
      />
    </PutOnModal>
  )
}
