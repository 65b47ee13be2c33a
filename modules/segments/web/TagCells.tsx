import { Button } from '@mantine/core'
import { call } from '../../../web/api.ts'
import { useFormat } from '../../../web/format.ts'
import { useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import type { PeopleList } from '../../../web/ui/PeopleSheet.tsx'
import { Stitch } from '../../../web/ui/Stitch.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { listTagged, restoreTag, type TagLine } from '../contract.ts'
import { tagPageTexts as texts } from '../tag-pages.texts.ts'

/** A tag that was put away, for whoever had it. */
export function BringBack({ tag: { tagId, name } }: { tag: TagLine }) {
  const t = useT()
  const { may } = useMe()
  const back = useMutationOf(restoreTag, {
    onSuccess: () => toast(t(texts.isBack, { name })),
    onError: (error) => toast(error.message),
  })
  return (
    <Button
      variant="default"
      size="compact-sm"
      disabled={!may('segments.write')}
      title={may('segments.write') ? undefined : t(texts.noWrite)}
      loading={back.isPending}
      onClick={() => back.mutate({ params: { tagId } })}
    >
      {t(texts.bringBack)}
    </Button>
  )
}

export function People({ tag }: { tag: TagLine }) {
  const t = useT()
  const format = useFormat()
  const people = usePeopleOf(tag)
  if (tag.people === null) return <span className="quiet">{t(texts.counting)}</span>
  return <Stitch people={people}>{format.count(tag.people, 'people')}</Stitch>
}

export function Ending({ tag }: { tag: TagLine }) {
  const t = useT()
  const format = useFormat()
  const people = usePeopleOf(tag, { title: t(texts.ends), count: tag.expiring, ending: 'soon' })
  return <Stitch people={people}>{format.count(tag.expiring, 'people')}</Stitch>
}

type Ends = { title: string; count: number; ending: 'soon' }

/** The people behind the size of a tag, or behind how many of them lose it soon. */
function usePeopleOf({ tagId, name, people, sentence }: TagLine, ends?: Ends): PeopleList {
  const t = useT()
  const format = useFormat()
  const whoHas = t(texts.whoHas, { name })
  return {
    key: ['tag', tagId, ends?.ending],
    title: ends ? `${whoHas} ・ ${ends.title}` : whoHas,
    rule: sentence ?? t(texts.byHand),
    count: ends?.count ?? people ?? undefined,
    load: async (page, signal) => {
      const query = { ...page, ending: ends?.ending }
      const { items, ...rest } = await call(listTagged, { params: { tagId }, query }, { signal })
      return {
        ...rest,
        items: items.map(({ personId, name, why, since, expiresAt }) => ({
          id: personId,
          name,
          detail: why ?? undefined,
          figure: format.day(ends && expiresAt ? expiresAt : since),
        })),
      }
    },
  }
}
