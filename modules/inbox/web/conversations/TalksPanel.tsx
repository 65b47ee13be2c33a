import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { usePages } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { EmptyState } from '../../../../web/ui/EmptyState.tsx'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { listConversations } from '../../contract.ts'
import { conversationPageTexts as texts } from '../../conversation-pages.texts.ts'
import css from './inbox.module.css'
import { inboxPath } from './paths.ts'
import { TalkRow } from './TalkRow.tsx'

/** The talks of one person, on their page; each opens in the inbox. */
export default function TalksPanel({ personId }: { personId: string }) {
  const t = useT()
  const navigate = useNavigate()
  const talks = usePages(listConversations, { query: { folder: 'all', personId, limit: 20 } })
  const open = (talk: string) =>
    void navigate({ to: inboxPath, search: { folder: 'all', talk } as never })
  return (
    <Sheet>
      {talks.error && <ErrorState error={talks.error} onRetry={talks.retry} />}
      {talks.loading && <Loading lines={4} />}
      {talks.rows?.length === 0 && <EmptyState>{t(texts.noTalks)}</EmptyState>}
      <ul className={css.rows} data-bare>
        {talks.rows?.map((row) => (
          <TalkRow
            key={row.conversationId}
            row={row}
            withoutName
            onChoose={() => open(row.conversationId)}
          />
        ))}
      </ul>
      {talks.hasMore && (
        <Button variant="default" onClick={talks.more}>
          {t(texts.more)}
        </Button>
      )}
    </Sheet>
  )
}
