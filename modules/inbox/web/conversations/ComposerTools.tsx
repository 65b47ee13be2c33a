import { Button, FileButton, Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiError, call } from '../../../../web/api.ts'
import { queryOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { DraftHelp } from '../../../../web/ui/DraftHelp.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { upload } from '../../../../web/upload.ts'
import {
  type ConversationDetail,
  fillSavedReply,
  listSavedReplies,
  storedFile,
} from '../../contract.ts'
import { conversationPageTexts as texts } from '../../conversation-pages.texts.ts'
import { sizeOf } from './EntryFiles.tsx'
import css from './inbox.module.css'
import type { useDraft } from './useDraft.ts'
import { useDraftHelp } from './useDraftHelp.ts'
import { NO_PROMISE, type useReply } from './useReply.ts'

/** Beside the words of a reply: saved ones, files, a promise. */
export function ComposerTools({
  talk,
  writing,
  draft,
}: {
  talk: ConversationDetail
  writing: ReturnType<typeof useReply>
  draft: ReturnType<typeof useDraft>
}) {
  const t = useT()
  const { promise, setPromise } = writing
  const add = (words: string) =>
    draft.setWords((before) => [before.trimEnd(), words].filter(Boolean).join('\n\n'))
  const help = useDraftHelp(talk.conversationId)
  return (
    <>
      <SavedReplies
        conversationId={talk.conversationId}
        onFill={(words) => {
          add(words)
          help.note(words, 'saved')
        }}
      />
      <DraftHelp
        size="compact-sm"
        {...help.asks}
        onUse={(words, by) => {
          add(words)
          help.note(words, by)
        }}
      />
      <Attach conversationId={talk.conversationId} writing={writing} />
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<Icon name="hand" size={14} />}
        aria-pressed={promise !== null}
        onClick={() => setPromise(promise ? null : NO_PROMISE)}
      >
        {t(texts.promise)}
      </Button>
      {writing.files.length > 0 && (
        <ul className={css.attached} aria-label={t(texts.attached)}>
          {writing.files.map((file) => (
            <li key={file.key}>
              {file.name} <small className="num">{sizeOf(file.size)}</small>
              <button
                type="button"
                aria-label={t(texts.takeOff, { name: file.name })}
                onClick={() => writing.setFiles(writing.files.filter((one) => one !== file))}
              >
                <Icon name="close" size={14} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function SavedReplies({
  conversationId,
  onFill,
}: {
  conversationId: string
  onFill: (words: string) => void
}) {
  const t = useT()
  const { data } = useQuery(queryOf(listSavedReplies, {}))
  const fill = (replyId: string) =>
    call(fillSavedReply, { params: { conversationId, replyId } }).then(
      ({ words, missing }) => {
        onFill(words)
        if (missing.length > 0) toast(t(texts.missing, { names: missing.join('、') }))
      },
      (error) => toast(error instanceof ApiError ? error.message : String(error)),
    )
  return (
    <Menu position="top-start" width={280}>
      <Menu.Target>
        <Button variant="subtle" size="compact-sm" leftSection={<Icon name="list" size={14} />}>
          {t(texts.savedReplies)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={css.colleagues}>
        {data?.items.length === 0 && <Menu.Label>{t(texts.noSaved)}</Menu.Label>}
        {data?.items.map(({ replyId, name }) => (
          <Menu.Item key={replyId} onClick={() => void fill(replyId)}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function Attach({
  conversationId,
  writing,
}: {
  conversationId: string
  writing: ReturnType<typeof useReply>
}) {
  const t = useT()
  const [isSending, setSending] = useState(false)
  const add = async (file: File | null) => {
    if (!file) return
    const body = new FormData()
    body.append('file', file)
    setSending(true)
    const url = `/api/v1/conversations/${conversationId}/files`
    await upload({ url, body, response: storedFile })
      .then((stored) => writing.setFiles((before) => [...before, stored]))
      .catch((error) => toast(error instanceof Error ? error.message : String(error)))
    setSending(false)
  }
  return (
    <FileButton onChange={(file) => void add(file)}>
      {(props) => (
        <Button
          {...props}
          variant="subtle"
          size="compact-sm"
          loading={isSending}
          leftSection={<Icon name="link" size={14} />}
        >
          {t(texts.attach)}
        </Button>
      )}
    </FileButton>
  )
}
