import { Button } from '@mantine/core'
import { useFormat } from '../../../../web/format.ts'
import { usePages } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { EmptyState } from '../../../../web/ui/EmptyState.tsx'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { PersonName } from '../../../../web/ui/PersonLink.tsx'
import { listConversations, searchConversations } from '../../contract.ts'
import { conversationPageTexts as texts } from '../../conversation-pages.texts.ts'
import { Aside } from './Aside.tsx'
import css from './inbox.module.css'
import { RowFoot, TalkRow } from './TalkRow.tsx'
import { channelIcon } from './words.ts'

/** Talks of who is called so, then words that were looked for, each in the sentence about it. */
export function FoundList({
  q,
  chosen,
  onChoose,
}: {
  q: string
  chosen: string | undefined
  onChoose: (conversationId: string) => void
}) {
  const t = useT()
  const format = useFormat()
  const found = usePages(searchConversations, { query: { q, limit: 50 } })
  const named = usePages(listConversations, { query: { folder: 'all', named: q, limit: 10 } })
  if (found.error)
    return (
      <Aside>
        <ErrorState error={found.error} onRetry={found.retry} />
      </Aside>
    )
  if (!found.rows || named.loading)
    return (
      <Aside>
        <Loading lines={6} />
      </Aside>
    )
  if (found.rows.length + (named.rows?.length ?? 0) === 0)
    return (
      <Aside>
        <EmptyState>{t(texts.foundNone, { q })}</EmptyState>
      </Aside>
    )
  return (
    <div className={css.found}>
      {named.error != null && <ErrorState error={named.error} onRetry={named.retry} />}
      {Boolean(named.rows?.length) && (
        <ul className={css.rows} aria-label={t(texts.foundNames)}>
          {named.rows?.map((row) => (
            <TalkRow
              key={row.conversationId}
              row={row}
              isChosen={row.conversationId === chosen}
              onChoose={() => onChoose(row.conversationId)}
            />
          ))}
        </ul>
      )}
      <ul className={css.rows} aria-label={t(texts.found)}>
        {found.rows.map((hit) => (
          <li key={hit.entryId}>
            <button
              type="button"
              className={css.row}
              aria-current={hit.conversationId === chosen || undefined}
              onClick={() => onChoose(hit.conversationId)}
            >
              <span className={css.rowHead}>
                <span className={css.rowIcon}>
                  <Icon name={hit.channel ? channelIcon[hit.channel] : 'lock'} size={16} />
                </span>
                <b>{hit.personName ? <PersonName name={hit.personName} /> : t(texts.noName)}</b>
                <time className="num" title={format.exact(hit.at)}>
                  {format.ago(hit.at)}
                </time>
              </span>
              <span className={css.rowWords} data-theirs={hit.kind === 'word' || undefined}>
                <Marked text={hit.snippet} q={q} />
              </span>
              <RowFoot row={hit} />
            </button>
          </li>
        ))}
        {found.hasMore && (
          <li className={css.more}>
            <Button variant="default" onClick={found.more}>
              {t(texts.more)}
            </Button>
          </li>
        )}
      </ul>
    </div>
  )
}

/** The first of the words as it was typed; what was folded to find it stays unmarked. */
function Marked({ text, q }: { text: string; q: string }) {
  const word = q.split(/[\s\u3000]+/).find((one) => one && text.includes(one))
  if (!word) return text
  const at = text.indexOf(word)
  return (
    <>
      {text.slice(0, at)}
      <mark>{word}</mark>
      {text.slice(at + word.length)}
    </>
  )
}
