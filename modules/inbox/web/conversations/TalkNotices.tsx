import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../../../web/format.ts'
import { queryOf, useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import { Due } from '../../../../web/ui/Due.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { getBrief } from '../../../activity/contract.ts'
import { type ConversationDetail, mergeConversations } from '../../contract.ts'
import { conversationPageTexts as texts } from '../../conversation-pages.texts.ts'
import css from './inbox.module.css'
import { Perhaps } from './Perhaps.tsx'
import { useColleagues } from './useColleagues.ts'

/** What whoever answers must know before a word: worries, promises, what is to be done, who else writes. */
export function TalkNotices({ talk, live }: { talk: ConversationDetail; live: string[] }) {
  const t = useT()
  const format = useFormat()
  return (
    <div className={css.notices}>
      <Writers talk={talk} live={live} />
      <Perhaps personId={talk.personId} />
      <Others talk={talk} />
      {talk.followUp && (
        <p>
          <Icon name="flag" size={14} /> {t(texts.followUp, { what: talk.followUp })}
        </p>
      )}
      {talk.state === 'snoozed' && talk.snoozedUntil && (
        <p>
          <Icon name="clock" size={14} />{' '}
          {t(texts.sleeping, { day: format.day(talk.snoozedUntil) })}
        </p>
      )}
      {talk.assignedBecause && (
        <p className="quiet">{t(texts.becauseOf, { because: talk.assignedBecause })}</p>
      )}
      <Open personId={talk.personId} />
    </div>
  )
}

function Open({ personId }: { personId: string }) {
  const t = useT()
  const { may } = useMe()
  const { data } = useQuery({
    ...queryOf(getBrief, { params: { personId } }),
    enabled: may('activity.read'),
  })
  const worries = data?.worries.filter((worry) => worry.settledAt === null) ?? []
  return (
    <>
      {worries.map((worry) => (
        <p key={worry.worryId}>
          <Badge tone="yama" icon="flag">
            {t(texts.openWorries)}
          </Badge>{' '}
          {worry.text} → {worry.nextStep}
        </p>
      ))}
      {data?.promises.slice(0, 3).map((promise) => (
        <p key={promise.promiseId}>
          <Badge tone="ai" icon="hand">
            {t(texts.openPromises)}
          </Badge>{' '}
          {promise.text} <Due on={promise.due} />
        </p>
      ))}
    </>
  )
}

/** Those who write now, by what the server saw last and by what it says live. */
function Writers({ talk, live }: { talk: ConversationDetail; live: string[] }) {
  const t = useT()
  const colleagues = useColleagues()
  const named = new Map(talk.writing.map(({ staffId, name }) => [staffId, name]))
  for (const staffId of live) {
    const name = colleagues.find((one) => one.staffId === staffId)?.name
    if (name) named.set(staffId, name)
  }
  if (named.size === 0) return null
  return (
    <p className={css.collision} role="status">
      <Icon name="pencil" size={14} /> {t(texts.writing, { names: [...named.values()].join('、') })}
    </p>
  )
}

function Others({ talk }: { talk: ConversationDetail }) {
  const t = useT()
  const { may } = useMe()
  const join = useMutationOf(mergeConversations, { onSuccess: () => toast(t(texts.joined)) })
  const [other] = talk.others
  if (!other || talk.state === 'closed') return null
  return (
    <p>
      {t(texts.othersOpen)}{' '}
      <Button
        size="compact-xs"
        variant="default"
        loading={join.isPending}
        disabled={!may('inbox.write')}
        onClick={() =>
          join.mutate({
            params: { conversationId: talk.conversationId },
            body: { otherId: other.conversationId },
          })
        }
      >
        {t(texts.join)}
      </Button>
    </p>
  )
}
