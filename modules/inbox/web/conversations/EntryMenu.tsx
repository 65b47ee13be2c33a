import { ActionIcon, Menu } from '@mantine/core'
import { useState } from 'react'
import { useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import {
  type ConversationDetail,
  type ConversationEntry,
  splitConversation,
} from '../../contract.ts'
import { conversationPageTexts as texts } from '../../conversation-pages.texts.ts'
import { MoveModal } from './MoveModal.tsx'
import { WorryModal } from './WorryModal.tsx'

/** What can be done about one word of theirs: note a worry, part the talk, give it to somebody else. */
export function EntryMenu({
  entry,
  talk,
  isFirst,
  onGo,
}: {
  entry: ConversationEntry
  talk: ConversationDetail
  isFirst: boolean
  onGo: (conversationId: string | undefined) => void
}) {
  const t = useT()
  const { may } = useMe()
  const [asked, setAsked] = useState<'worry' | 'move' | null>(null)
  const split = useMutationOf(splitConversation, {
    onSuccess: ({ conversationId }) => {
      toast(t(texts.splitDone))
      onGo(conversationId)
    },
    onError: (error) => toast(error.message),
  })
  const leave = () => setAsked(null)
  const { entryId } = entry
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" aria-label={t(texts.entryMenu)} loading={split.isPending}>
            <Icon name="more" size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item disabled={!may('activity.write')} onClick={() => setAsked('worry')}>
            {t(texts.noteWorry)}
          </Menu.Item>
          <Menu.Item
            disabled={isFirst || !may('inbox.write')}
            onClick={() =>
              split.mutate({ params: { conversationId: talk.conversationId }, body: { entryId } })
            }
          >
            {t(texts.splitHere)}
          </Menu.Item>
          <Menu.Item disabled={!may('inbox.write')} onClick={() => setAsked('move')}>
            {t(texts.moveWord)}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asked === 'worry' && <WorryModal personId={talk.personId} entry={entry} onClose={leave} />}
      {asked === 'move' && (
        <MoveModal entryId={entryId} but={talk.personId} onClose={leave} onGo={onGo} />
      )}
    </>
  )
}
