import { Button, Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ResponseOf } from '../../../../kernel/endpoint.ts'
import { ApiError } from '../../../../web/api.ts'
import { queryOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { type fillSavedReply, listSavedReplies } from '../../contract.ts'
import { conversationPageTexts as texts } from '../../conversation-pages.texts.ts'
import css from './inbox.module.css'

/** A choice of saved replies; what is chosen comes filled in for whom it is. */
export function SavedReplies({
  fill,
  onFill,
}: {
  fill: (replyId: string) => Promise<ResponseOf<typeof fillSavedReply>>
  onFill: (words: string) => void
}) {
  const t = useT()
  const { data } = useQuery(queryOf(listSavedReplies, {}))
  const take = (replyId: string) =>
    fill(replyId).then(
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
          <Menu.Item key={replyId} onClick={() => void take(replyId)}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
