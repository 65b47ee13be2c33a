import { Link } from '@tanstack/react-router'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { cardPageTexts as texts } from '../../card-pages.texts.ts'
import type { CardWarning } from '../../card-warnings.rules.ts'
import css from './cards.module.css'
import { senderPath } from './paths.ts'

/** What should be known before printing; it can be printed all the same. */
export function Warnings({ of }: { of: readonly CardWarning[] }) {
  const t = useT()
  const { may } = useMe()
  return (
    <>
      {of.includes('no_sender') && (
        <p className={css.alert} role="status">
          {t(texts.noSenderHow)}
          {may('messaging.manage') && <Link to={senderPath}>{t(texts.setSender)}</Link>}
        </p>
      )}
      {of.includes('local_url') && (
        <p className={css.alert} role="status">
          {t(texts.localUrlHow)}
        </p>
      )}
    </>
  )
}
