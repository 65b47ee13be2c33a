import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useMutationOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { toast } from '../../../web/ui/Toasts.tsx'
import { type CatalogueWords, changeTag, createTag, type TagDetail } from '../contract.ts'
import { tagPageTexts as texts } from '../tag-pages.texts.ts'
import { RuleBuilder } from './builder/RuleBuilder.tsx'
import { EMPTY, rootFrom } from './builder/tree.ts'
import type { Subject } from './builder/useDecide.ts'
import type { TagDraft } from './TagFields.tsx'
import { tagPath, tagsPath } from './tag-words.ts'

/** The rule by which a tag comes and goes: of a new tag, or another one. */
export function TagBuilder({
  catalogue,
  draft,
  tag,
}: {
  catalogue: CatalogueWords
  draft: TagDraft
  tag?: TagDetail
}) {
  const t = useT()
  const navigate = useNavigate()
  const create = useMutationOf(createTag)
  const change = useMutationOf(changeTag)
  const { name, note, colour } = draft
  const rule = tag?.rule
  const saved = useMemo(
    () => ({ name, note, root: rule ? rootFrom(rule.root) : EMPTY }),
    [name, note, rule],
  )
  const decide: Subject['decide'] = ({ rule, words, done }) => {
    const onSuccess = ({ tagId }: { tagId: string }) => {
      done()
      toast(t(tag ? texts.ruleChanged : texts.made, { name: words.name }))
      void navigate({ to: tagPath(tagId) })
    }
    if (tag) return change.mutate({ params: { tagId: tag.tagId }, body: { rule } }, { onSuccess })
    create.mutate(
      { body: { name: words.name, note: words.note || null, colour, rule } },
      { onSuccess },
    )
  }
  const crumbs = [
    { label: t(texts.title), to: tagsPath },
    ...(tag ? [{ label: name, to: tagPath(tag.tagId) }] : []),
  ]
  const hidden = catalogue.tags.find(({ tagId }) => tagId === tag?.tagId)?.segmentId
  return (
    <RuleBuilder
      catalogue={catalogue}
      subject={{
        key: tag ? `tag-${tag.tagId}` : 'new-tag',
        saved,
        isNamed: !tag,
        mostName: 60,
        words: { start: texts.startWords, nameHint: texts.nameHint },
        title: name || t(texts.make),
        crumbs,
        segmentId: hidden ?? undefined,
        isPending: create.isPending || change.isPending,
        error: create.error ?? change.error,
        decide,
      }}
    />
  )
}
