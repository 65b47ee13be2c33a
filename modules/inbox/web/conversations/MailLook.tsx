import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { type ConversationEntry, fetchPictures } from '../../contract.ts'
import { conversationPageTexts as texts } from '../../conversation-pages.texts.ts'
import css from './inbox.module.css'

/** The quoted part of a mail, and its own look in a frame that runs and loads nothing. */
export function MailLook({ entry }: { entry: ConversationEntry }) {
  const t = useT()
  const [isShown, setShown] = useState(false)
  const fetch = useMutationOf(fetchPictures)
  const { entryId, folded, hasHtml, blocked } = entry
  return (
    <>
      {folded && (
        <details className={css.folded}>
          <summary>{t(texts.folded)}</summary>
          <p className={css.plain}>{folded}</p>
        </details>
      )}
      {hasHtml && (
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<Icon name="eye" size={14} />}
          aria-expanded={isShown}
          onClick={() => setShown(!isShown)}
        >
          {t(texts.mailLook)}
        </Button>
      )}
      {isShown && (
        <>
          {blocked > 0 && !fetch.data && (
            <p className={css.fate}>
              {t(texts.blockedPictures, { count: blocked })}{' '}
              <Button
                size="compact-xs"
                variant="default"
                loading={fetch.isPending}
                onClick={() => fetch.mutate({ params: { entryId } })}
              >
                {t(texts.showPictures)}
              </Button>{' '}
              {t(texts.showPicturesTold)}
            </p>
          )}
          {fetch.data && fetch.data.missing > 0 && (
            <p className={css.fate}>{t(texts.picturesMissing, { count: fetch.data.missing })}</p>
          )}
          {fetch.error && <ErrorState error={fetch.error} title={null} />}
          <iframe
            className={css.frame}
            title={t(texts.mailFrame)}
            sandbox="allow-popups"
            src={`/api/v1/entries/${entryId}/html${fetch.data ? '?pictures=fetched' : ''}`}
          />
        </>
      )}
    </>
  )
}
