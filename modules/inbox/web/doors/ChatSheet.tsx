import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat } from '../../../../web/format.ts'
import { queryOf, useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { AreaField, SwitchField, TextField } from '../../../../web/ui/fields.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { type ChatDoorView, changeChatDoor, getChatDoor } from '../../contract.ts'
import { doorScreenTexts as texts } from '../../door-screens.texts.ts'
import { Copyable } from './Copyable.tsx'
import css from './doors.module.css'

/** The chat: on which sites it may stand, and what is pasted there. */
export function ChatSheet() {
  const t = useT()
  const { data, error, refetch } = useQuery(queryOf(getChatDoor))
  return (
    <Sheet title={t(texts.chat)}>
      {data ? (
        <ChatForm door={data} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading lines={4} />
      )}
    </Sheet>
  )
}

function ChatForm({ door }: { door: ChatDoorView }) {
  const t = useT()
  const { company } = useMe()
  const format = useFormat()
  const [draft, setDraft] = useState({ ...door, sites: door.origins.join('\n') })
  const set = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }))
  const save = useMutationOf(changeChatDoor, {
    refresh: [getChatDoor],
    onSuccess: () => toast(t(texts.saved)),
  })
  const lines = draft.sites.split('\n').flatMap((line) => line.trim() || [])
  const bad = lines.find((line) => !originOf(line))
  const blocked = bad
    ? t(texts.chatBadOrigin, { line: bad })
    : draft.isOpen && lines.length === 0
      ? t(texts.chatNeedsOrigin)
      : undefined
  const { lastAt, recent } = door
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        const origins = lines.flatMap((line) => originOf(line) ?? [])
        const { isOpen, title, greeting } = draft
        save.mutate({ body: { isOpen, title, greeting, origins } })
      }}
    >
      <p className="small quiet">
        {lastAt
          ? `${t(texts.lastCame, { when: format.dayTime(lastAt) })} ${t(texts.recent, { count: recent })}`
          : t(texts.nothingCame)}
      </p>
      <SwitchField
        label={t(texts.chatOpen)}
        help={t(texts.chatOpenHelp)}
        checked={draft.isOpen}
        onChange={(isOpen) => set({ isOpen })}
      />
      <AreaField
        label={t(texts.chatOrigins)}
        help={t(texts.chatOriginsHelp)}
        placeholder="https://hidamari.example"
        value={draft.sites}
        onChange={({ currentTarget: { value } }) => set({ sites: value })}
      />
      <TextField
        label={t(texts.chatTitle)}
        help={t(texts.chatUsual)}
        optional
        maxLength={40}
        value={draft.title}
        onChange={({ currentTarget: { value } }) => set({ title: value })}
      />
      <AreaField
        label={t(texts.chatGreeting)}
        help={t(texts.chatUsual)}
        optional
        maxLength={300}
        value={draft.greeting}
        onChange={({ currentTarget: { value } }) => set({ greeting: value })}
      />
      <Copyable
        label={t(texts.chatSnippet)}
        help={t(texts.chatSnippetHelp)}
        text={`<script async src="${window.location.origin}/embed/chat.js" data-lang="${company.locale}"></script>`}
      />
      <FormFoot saving={save.isPending} error={save.error} blocked={blocked} />
    </form>
  )
}

function originOf(line: string): string | null {
  if (!/^https?:\/\//.test(line)) return null
  return URL.canParse(line) ? new URL(line).origin : null
}
