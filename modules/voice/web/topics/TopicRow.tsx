import { ActionIcon, Menu } from '@mantine/core'
import type { CSSProperties } from 'react'
import { useFormat } from '../../../../web/format.ts'
import { useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { Stitch } from '../../../../web/ui/Stitch.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { archiveTopic, changeTopic, restoreTopic, type TopicLine } from '../../contract.ts'
import { topicPageTexts as texts } from '../../topic-pages.texts.ts'
import { DEEPEST, depthOf } from '../../topics.rules.ts'
import { voicesOf } from './paths.ts'
import css from './topics.module.css'

interface TopicRowProps {
  topic: TopicLine
  topics: TopicLine[]
  onAdd: () => void
  onEdit: () => void
  onMerge: () => void
}

/** One topic in its place, with the voices behind its count. */
export function TopicRow(props: TopicRowProps) {
  const { topic, topics } = props
  const t = useT()
  const format = useFormat()
  const depth = depthOf(new Map(topics.map((one) => [one.topicId, one])), topic.topicId)
  const within = topic.within ?? 0
  const hasMore = topics.some(({ parentId }) => parentId === topic.topicId)
  return (
    <li className={css.row}>
      <span
        className={css.name}
        data-top={depth === 1 || undefined}
        style={{ '--depth': depth - 1 } as CSSProperties}
      >
        {topic.name}
        {topic.isSensitive && <Badge tone="fuji">{t(texts.inConfidence)}</Badge>}
      </span>
      <span className={css.count}>
        {within > 0 ? (
          <Stitch to={voicesOf({ topicId: topic.topicId })}>
            {format.count(within, 'voices')}
          </Stitch>
        ) : (
          <span className="quiet num">{format.count(0, 'voices')}</span>
        )}
        {hasMore && within > 0 && <small>{t(texts.withUnder)}</small>}
      </span>
      <Tools {...props} depth={depth} />
    </li>
  )
}

function Tools({
  topic,
  topics,
  onAdd,
  onEdit,
  onMerge,
  depth,
}: TopicRowProps & { depth: number }) {
  const t = useT()
  const { may } = useMe()
  const { topicId, name, parentId } = topic
  const change = useMutationOf(changeTopic, { onError: (error) => toast(error.message) })
  const back = useMutationOf(restoreTopic, {
    onSuccess: () => toast(t(texts.restored, { name })),
    onError: (error) => toast(error.message),
  })
  const away = useMutationOf(archiveTopic, {
    onSuccess: () =>
      toast(t(texts.archived, { name }), { undo: () => back.mutate({ params: { topicId } }) }),
    onError: (error) => toast(error.message),
  })
  const beside = topics.filter((one) => one.parentId === parentId)
  const at = beside.findIndex((one) => one.topicId === topicId)
  const place = (position: number) => change.mutate({ params: { topicId }, body: { position } })
  if (!may('voice.manage')) return null
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" aria-label={t(texts.more, { name })}>
          <Icon name="more" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onEdit}>{t(texts.edit)}</Menu.Item>
        {depth < DEEPEST && <Menu.Item onClick={onAdd}>{t(texts.addUnder)}</Menu.Item>}
        <Menu.Item disabled={at === 0} onClick={() => place(at - 1)}>
          {t(texts.up)}
        </Menu.Item>
        <Menu.Item disabled={at === beside.length - 1} onClick={() => place(at + 1)}>
          {t(texts.down)}
        </Menu.Item>
        <Menu.Item disabled={topics.length < 2} onClick={onMerge}>
          {t(texts.merge)}
        </Menu.Item>
        <Menu.Item onClick={() => away.mutate({ params: { topicId } })}>
          {t(texts.archive)}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
