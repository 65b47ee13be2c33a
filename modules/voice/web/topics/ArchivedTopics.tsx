import { Button } from '@mantine/core'
import { useFormat } from '../../../../web/format.ts'
import { useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { restoreTopic, type TopicLine } from '../../contract.ts'
import { topicPageTexts as texts } from '../../topic-pages.texts.ts'
import css from './topics.module.css'

/** Those put away, which can come back, and those that another took in. */
export function ArchivedTopics({ topics }: { topics: TopicLine[] }) {
  const t = useT()
  const format = useFormat()
  const { may } = useMe()
  const away = topics.filter(({ archivedOn }) => archivedOn !== null)
  const nameOf = (topicId: string) => topics.find((one) => one.topicId === topicId)?.name ?? ''
  const restore = useMutationOf(restoreTopic, {
    onSuccess: ({ topicId }) => toast(t(texts.restored, { name: nameOf(topicId) })),
    onError: (error) => toast(error.message),
  })
  if (away.length === 0) return null
  return (
    <Sheet title={t(texts.archivedOnes)}>
      <ul className={css.away}>
        {away.map(({ topicId, name, archivedOn, mergedInto }) => (
          <li key={topicId}>
            <span>{name}</span>
            <span className="small quiet">
              {mergedInto
                ? t(texts.mergedInto, { name: nameOf(mergedInto) })
                : t(texts.archivedOn, { day: format.day(archivedOn) })}
            </span>
            {!mergedInto && (
              <Button
                variant="default"
                size="xs"
                disabled={!may('voice.manage')}
                title={may('voice.manage') ? undefined : t(texts.asLead)}
                onClick={() => restore.mutate({ params: { topicId } })}
              >
                {t(texts.restore)}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
