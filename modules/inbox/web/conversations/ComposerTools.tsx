import { Button, FileButton } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../../../web/api.ts'
import { useT } from '../../../../web/texts.ts'
import { DraftHelp } from '../../../../web/ui/DraftHelp.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { upload } from '../../../../web/upload.ts'
import { type ConversationDetail, fillSavedReply, storedFile } from '../../contract.ts'
import { conversationPageTexts as texts } from '../../conversation-pages.texts.ts'
import { sizeOf } from './EntryFiles.tsx'
import css from './inbox.module.css'
import { SavedReplies } from './SavedReplies.tsx'
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
  const { conversationId } = talk
  const { promise, setPromise } = writing
  const add = (words: string) =>
    draft.setWords((before) => [before.trimEnd(), words].filter(Boolean).join('\n\n'))
  const help = useDraftHelp(conversationId)
  return (
    <>
      <SavedReplies
        fill={(replyId) => call(fillSavedReply, { params: { conversationId, replyId } })}
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
      <Attach conversationId={conversationId} writing={writing} />
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
