import { Button } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../../../../web/texts.ts'
import { Icon } from '../../../../web/ui/Icon.tsx'
import type { ConversationEntry } from '../../contract.ts'
import { conversationPageTexts as texts } from '../../conversation-pages.texts.ts'
import css from './inbox.module.css'

/** The quoted part of a mail, and its own look in a frame that runs and loads nothing. */
export function MailLook({ entry }: { entry: ConversationEntry }) {
  const t = useT()
  const [isShown, setShown] = useState(false)
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
          {blocked > 0 && (
            <p className={css.fate}>{t(texts.blockedPictures, { count: blocked })}</p>
          )}
          <iframe
            className={css.frame}
            title={t(texts.mailFrame)}
            sandbox="allow-popups"
            src={`/api/v1/entries/${entryId}/html`}
          />
        </>
      )}
    </>
  )
}
