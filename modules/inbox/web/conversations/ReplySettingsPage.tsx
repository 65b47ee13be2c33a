import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queryOf, useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { EmptyState } from '../../../../web/ui/EmptyState.tsx'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { NumberField } from '../../../../web/ui/NumberField.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { inEverydayWords } from '../../../messaging/template-variables.rules.ts'
import {
  archiveSavedReply,
  getReplyLimits,
  listSavedReplies,
  type SavedReplyView,
  setReplyLimits,
} from '../../contract.ts'
import { conversationPageTexts as texts } from '../../conversation-pages.texts.ts'
import { ENTRY_CHANNELS, type EntryChannel } from '../../conversations.rules.ts'
import { doorScreenTexts } from '../../door-screens.texts.ts'
import css from './inbox.module.css'
import { SavedReplyModal } from './SavedReplyModal.tsx'
import { channelWord } from './words.ts'

/** Until when a reply is due on each channel, and the words that are often needed. */
export default function ReplySettingsPage() {
  const t = useT()
  return (
    <Page crumbs={[{ label: t(doorScreenTexts.settings) }]} title={t(texts.settingsTitle)}>
      <div className={css.settings}>
        <LimitsSheet />
        <SavedSheet />
      </div>
    </Page>
  )
}

type Limits = Record<EntryChannel, number>

function LimitsSheet() {
  const t = useT()
  const { data, error, refetch } = useQuery(queryOf(getReplyLimits, {}))
  return (
    <Sheet title={t(texts.limitsTitle)}>
      <p className="small quiet">{t(texts.limitsLead)}</p>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={4} />}
      {data && <LimitsForm limits={data} />}
    </Sheet>
  )
}

function LimitsForm({ limits }: { limits: Limits }) {
  const t = useT()
  const [given, setGiven] = useState(limits)
  const save = useMutationOf(setReplyLimits, { onSuccess: () => toast(t(texts.limitsSaved)) })
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate({ body: given })
      }}
    >
      <div className={css.limits}>
        {ENTRY_CHANNELS.map((channel) => (
          <NumberField
            key={channel}
            label={t(channelWord[channel])}
            suffix={` ${t(texts.days)}`}
            min={0}
            max={60}
            value={given[channel]}
            onChange={(days) => setGiven({ ...given, [channel]: Number(days) || 0 })}
          />
        ))}
      </div>
      <FormFoot saving={save.isPending} error={save.error} />
    </form>
  )
}

function SavedSheet() {
  const t = useT()
  const { data, error, refetch } = useQuery(queryOf(listSavedReplies, {}))
  const [opened, setOpened] = useState<SavedReplyView | 'new' | null>(null)
  const archive = useMutationOf(archiveSavedReply, {
    onSuccess: () => toast(t(texts.replyArchived)),
    onError: (error) => toast(error.message),
  })
  return (
    <Sheet
      title={t(texts.repliesTitle)}
      actions={
        <Button variant="default" size="xs" onClick={() => setOpened('new')}>
          {t(texts.addReply)}
        </Button>
      }
    >
      <p className="small quiet">
        {t(texts.repliesLead, { example: inEverydayWords(t, EXAMPLE) })}
      </p>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && <EmptyState>{t(texts.noReplies)}</EmptyState>}
      <ul className={css.saved}>
        {data?.items.map((reply) => (
          <li key={reply.replyId}>
            <b>{reply.name}</b>
            <p className={css.plain}>{inEverydayWords(t, reply.words)}</p>
            <span className={css.savedButtons}>
              <Button size="compact-xs" variant="default" onClick={() => setOpened(reply)}>
                {t(texts.changeReply)}
              </Button>
              <Button
                size="compact-xs"
                variant="subtle"
                onClick={() => archive.mutate({ params: { replyId: reply.replyId } })}
              >
                {t(texts.archiveReply)}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {opened && (
        <SavedReplyModal reply={opened === 'new' ? null : opened} onClose={() => setOpened(null)} />
      )}
    </Sheet>
  )
}

const EXAMPLE = '{{ person.greeting }}'
