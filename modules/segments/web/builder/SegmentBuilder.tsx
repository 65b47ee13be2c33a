import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { builderTexts as texts } from '../../builder.texts.ts'
import {
  type CatalogueWords,
  changeSegment,
  createSegment,
  type SegmentDetail,
} from '../../contract.ts'
import { roomTexts } from '../../rooms.texts.ts'
import { segmentPath, segmentsPath } from '../paths.ts'
import { RuleBuilder } from './RuleBuilder.tsx'
import { EMPTY, rootFrom } from './tree.ts'
import type { Subject } from './useDecide.ts'

/** A new segment, or another rule for one. */
export function SegmentBuilder({
  catalogue,
  segment,
}: {
  catalogue: CatalogueWords
  segment?: SegmentDetail
}) {
  const t = useT()
  const navigate = useNavigate()
  const create = useMutationOf(createSegment)
  const change = useMutationOf(changeSegment)
  const saved = useMemo(
    () => ({
      name: segment?.name ?? '',
      note: segment?.note ?? '',
      root: segment ? rootFrom(segment.rule.root) : EMPTY,
    }),
    [segment],
  )
  const decide: Subject['decide'] = ({ rule, isSame, words: { name, note }, done }) => {
    const body = { name, note: note || null }
    const onSuccess = ({ segmentId }: { segmentId: string }) => {
      done()
      toast(t(segment ? texts.decidedName : texts.decided, { name }))
      void navigate({ to: segmentPath(segmentId) })
    }
    if (!segment) return create.mutate({ body: { ...body, rule } }, { onSuccess })
    const { segmentId } = segment
    change.mutate({ params: { segmentId }, body: isSame ? body : { ...body, rule } }, { onSuccess })
  }
  const crumb = segment && { label: segment.name, to: segmentPath(segment.segmentId) }
  return (
    <RuleBuilder
      catalogue={catalogue}
      subject={{
        key: segment?.segmentId ?? 'new',
        saved,
        isNamed: true,
        title: t(texts.newTitle),
        crumbs: [{ label: t(roomTexts.segments), to: segmentsPath }, ...(crumb ? [crumb] : [])],
        segmentId: segment?.segmentId,
        isPending: create.isPending || change.isPending,
        error: create.error ?? change.error,
        decide,
      }}
    />
  )
}
