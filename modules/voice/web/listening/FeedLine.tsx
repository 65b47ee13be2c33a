import { ActionIcon, Button } from '@mantine/core'
import type { Text } from '../../../../kernel/i18n.ts'
import { useFormat } from '../../../../web/format.ts'
import { useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { Stitch } from '../../../../web/ui/Stitch.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import {
  addWatchedFeed,
  readWatchedFeed,
  removeWatchedFeed,
  type WatchedFeed,
} from '../../contract.ts'
import type { Fault } from '../../listening.rules.ts'
import { listeningTexts as texts } from '../../listening.texts.ts'
import css from './listening.module.css'
import { listeningPath } from './paths.ts'

const FAULT_WORDS: Record<Fault, Text> = {
  private: texts.faultPrivate,
  unknown_host: texts.faultHost,
  refused: texts.faultRefused,
  timeout: texts.faultTimeout,
  tls: texts.faultTls,
  broken: texts.faultBroken,
  too_large: texts.faultLarge,
  not_feed: texts.faultNotFeed,
  missing: texts.faultMissing,
  forbidden: texts.faultForbidden,
  busy: texts.faultBusy,
  server: texts.faultServer,
  other: texts.faultOther,
}

/** One feed: when it was read, what waits of it, or what is wrong and what to do. */
export function FeedLine({ feed }: { feed: WatchedFeed }) {
  const t = useT()
  const format = useFormat()
  const { may } = useMe()
  const { feedId, url, takesAll, waiting, askedAt, readAt, fault, faultStatus } = feed
  const title = feed.title || url.replace(/^https?:\/\//, '')
  const params = { feedId }
  const onError = (error: Error) => toast(error.message)
  const again = useMutationOf(addWatchedFeed, { onError })
  const remove = useMutationOf(removeWatchedFeed, {
    onError,
    onSuccess: () =>
      toast(t(texts.feedRemoved), { undo: () => again.mutate({ body: { url, takesAll } }) }),
  })
  const read = useMutationOf(readWatchedFeed, {
    onError,
    onSuccess: () => toast(t(texts.checking)),
  })
  const mayNot = !may('voice.listen')
  return (
    <li>
      <div className={css.line}>
        <div>
          <a href={url} target="_blank" rel="noreferrer noopener" className={css.feed}>
            {title}
          </a>
          {waiting > 0 && (
            <Stitch to={`${listeningPath}?feedId=${feedId}`}>
              {t(texts.found, { count: format.count(waiting, 'items') })}
            </Stitch>
          )}
        </div>
        <ActionIcon
          variant="subtle"
          disabled={mayNot}
          aria-label={t(texts.removeFeed, { title })}
          onClick={() => remove.mutate({ params })}
        >
          <Icon name="close" />
        </ActionIcon>
      </div>
      {fault && (
        <p className={css.fault} role="status">
          <Icon name="warning" size={16} />
          <span>{t(FAULT_WORDS[fault], { status: faultStatus ?? '' })}</span>
        </p>
      )}
      <p className={css.state}>
        <span className="small quiet">
          {!askedAt
            ? t(texts.checking)
            : readAt
              ? t(texts.readAt, { when: format.ago(readAt) })
              : t(texts.neverRead)}
          {takesAll && ` ・ ${t(texts.takesAllShort)}`}
        </span>
        <Button
          variant="subtle"
          size="xs"
          disabled={mayNot}
          loading={read.isPending}
          onClick={() => read.mutate({ params, body: {} })}
        >
          {t(texts.readNow)}
        </Button>
      </p>
    </li>
  )
}
