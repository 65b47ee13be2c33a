import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { Text } from '../../../../kernel/i18n.ts'
import { queryOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { EmptyState } from '../../../../web/ui/EmptyState.tsx'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { type ConversationLine, countConversations } from '../../contract.ts'
import { conversationPageTexts as texts } from '../../conversation-pages.texts.ts'
import {
  ENTRY_CHANNELS,
  type EntryChannel,
  FOLDERS,
  type FoundFolder,
} from '../../conversations.rules.ts'
import { doorsPath } from '../doors/paths.ts'
import { Aside } from './Aside.tsx'
import { FoundList } from './FoundList.tsx'
import css from './inbox.module.css'
import { TalkRow } from './TalkRow.tsx'
import type { InboxState } from './useInboxState.ts'
import { channelWord, folderWord } from './words.ts'

interface Talks {
  rows: ConversationLine[] | undefined
  error: unknown
  loading: boolean
  hasMore: boolean
  more: () => void
  retry: () => void
}

export interface TalkListProps {
  state: InboxState
  change: (part: Partial<InboxState>) => void
  talks: Talks
  chosen: string | undefined
  onChoose: (talk: string) => void
}

/** Who wrote and called: folders, channels, words to look for, then one row a talk. */
export function TalkList({ state, change, talks, chosen, onChoose }: TalkListProps) {
  const t = useT()
  return (
    <section className={css.list} aria-label={t(texts.title)}>
      <header className={css.listHead}>
        <h1>{t(texts.title)}</h1>
        <Looking q={state.q ?? ''} onLook={(q) => change({ q: q || undefined, talk: undefined })} />
        <Filters state={state} change={change} />
      </header>
      {state.q ? (
        <FoundList q={state.q} chosen={chosen} onChoose={onChoose} />
      ) : (
        <Rows state={state} talks={talks} chosen={chosen} onChoose={onChoose} />
      )}
    </section>
  )
}

/** So long after the last key the list follows what was typed. */
const PAUSE_MS = 350

function Looking({ q, onLook }: { q: string; onLook: (q: string) => void }) {
  const t = useT()
  const [words, setWords] = useState(q)
  const given = words.trim()
  const settle = useDebouncedCallback((words: string) => {
    if (words !== q) onLook(words)
  }, PAUSE_MS)
  const look = (event: FormEvent) => {
    event.preventDefault()
    settle.cancel()
    onLook(given)
  }
  return (
    <form onSubmit={look}>
      <search>
        <TextInput
          type="search"
          aria-label={t(texts.search)}
          placeholder={t(texts.search)}
          title={t(texts.searchHelp)}
          leftSection={<Icon name="search" size={16} />}
          value={words}
          onChange={(event) => {
            const { value } = event.currentTarget
            setWords(value)
            settle(value.trim())
            if (value === '') settle.flush()
          }}
        />
      </search>
    </form>
  )
}

function Filters({ state, change }: Pick<TalkListProps, 'state' | 'change'>) {
  const t = useT()
  const { data: counts } = useQuery(queryOf(countConversations, {}))
  const counted = (folder: FoundFolder) =>
    counts && folder in counts ? counts[folder as keyof typeof counts] : undefined
  const withCount = (folder: FoundFolder) => {
    const count = counted(folder)
    return count
      ? `${t(folderWord[folder])} ${count >= 1000 ? '1000+' : count}`
      : t(folderWord[folder])
  }
  return (
    <div className={css.filters}>
      <NativeSelect
        aria-label={t(texts.folders)}
        value={state.folder}
        onChange={({ currentTarget }) =>
          change({ folder: currentTarget.value as FoundFolder, talk: undefined, q: undefined })
        }
        data={FOLDERS.map((folder) => ({ value: folder, label: withCount(folder) }))}
      />
      <NativeSelect
        aria-label={t(texts.channel)}
        value={state.channel ?? ''}
        onChange={({ currentTarget }) =>
          change({
            channel: (currentTarget.value || undefined) as EntryChannel | undefined,
            talk: undefined,
          })
        }
        data={[
          { value: '', label: t(texts.everyChannel) },
          ...ENTRY_CHANNELS.map((value) => ({ value, label: t(channelWord[value]) })),
        ]}
      />
    </div>
  )
}

/** Where nobody has ever written, the ways by which they could are near. */
function NobodyHere({ words }: { words: Text }) {
  const t = useT()
  const { may } = useMe()
  const { data: counts } = useQuery(queryOf(countConversations, {}))
  const quiet = counts?.open === 0 && counts.snoozed === 0
  return (
    <Aside>
      <EmptyState
        action={
          quiet &&
          may('inbox.manage') && (
            <Link to={doorsPath} className="link">
              {t(texts.waysIn)}
            </Link>
          )
        }
      >
        {t(words)}
      </EmptyState>
    </Aside>
  )
}

function Rows({ state, talks, chosen, onChoose }: Omit<TalkListProps, 'change'>) {
  const t = useT()
  const { rows, error, loading, hasMore, more, retry } = talks
  if (error)
    return (
      <Aside>
        <ErrorState error={error} onRetry={retry} />
      </Aside>
    )
  if (loading || !rows)
    return (
      <Aside>
        <Loading lines={8} />
      </Aside>
    )
  if (rows.length === 0) {
    const words = {
      waiting: texts.nobodyWaits,
      open: texts.emptyHouse,
      all: texts.emptyHouse,
    }[state.folder as string]
    return words ? (
      <NobodyHere words={words} />
    ) : (
      <Aside>
        <EmptyState>{t(texts.emptyFolder)}</EmptyState>
      </Aside>
    )
  }
  return (
    <ul className={css.rows}>
      {rows.map((row) => (
        <TalkRow
          key={row.conversationId}
          row={row}
          isChosen={row.conversationId === chosen}
          onChoose={() => onChoose(row.conversationId)}
        />
      ))}
      {hasMore && (
        <li className={css.more}>
          <Button variant="default" onClick={more}>
            {t(texts.more)}
          </Button>
        </li>
      )}
    </ul>
  )
}
