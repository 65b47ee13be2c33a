import { useState } from 'react'
import { useT } from '../../../../web/texts.ts'
import { Segmented } from '../../../../web/ui/Segmented.tsx'
import type { Preview } from '../../contract.ts'
import { smsSize } from '../../sms.rules.ts'
import type { TemplateChannel } from '../../template-blocks.rules.ts'
import { templatePageTexts as texts } from '../../template-pages.texts.ts'
import css from './templates.module.css'

/** A message on the screen, or the card, of whoever gets it. */
export function Arrived({ seen, channel }: { seen: Preview; channel: TemplateChannel }) {
  const t = useT()
  if (channel === 'mail') return <Mail seen={seen} />
  if (seen.text === '') return <p className="quiet">{t(texts.blank)}</p>
  if (channel === 'post') return <Card text={seen.text} />
  const size = smsSize(seen.text)
  return (
    <div className={css.phone} data-channel={channel}>
      <p className={css.bubble}>{seen.text}</p>
      {channel === 'sms' && (
        <p className="note quiet">
          {t(texts.smsSize, { count: size.characters, parts: size.parts, most: size.perPart })}{' '}
          {t(texts.smsNote)}
        </p>
      )}
    </div>
  )
}

function Mail({ seen }: { seen: Preview }) {
  const t = useT()
  const [view, setView] = useState<'mail' | 'text'>('mail')
  return (
    <div className={css.mail}>
      <p className={css.subjectLine}>
        <small>{t(texts.subject)}</small>
        <b>{seen.subject || '—'}</b>
      </p>
      {/* No script, no form and no way to this page: a picture of the mail. */}
      {view === 'mail' && seen.html !== null ? (
        <iframe
          className={css.frame}
          title={t(texts.mailFrame)}
          sandbox=""
          srcDoc={seen.html}
          referrerPolicy="no-referrer"
        />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <pre className={css.plain} tabIndex={0}>
          {seen.text || t(texts.blank)}
        </pre>
      )}
      <Segmented
        label={t(texts.view)}
        value={view}
        onChange={setView}
        options={[
          { value: 'mail', label: t(texts.asMail) },
          { value: 'text', label: t(texts.asText) },
        ]}
      />
    </div>
  )
}

const JAPANESE = /[぀-ヿ㐀-鿿]/

function Card({ text }: { text: string }) {
  const t = useT()
  return (
    <div className={css.desk}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <p className={css.card} data-down={JAPANESE.test(text) || undefined} tabIndex={0}>
        {text}
      </p>
      <p className="note quiet">{t(texts.cardNote)}</p>
    </div>
  )
}
