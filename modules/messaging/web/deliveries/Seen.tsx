import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { Segmented } from '../../../../web/ui/Segmented.tsx'
import type { MessageDetail } from '../../contract.ts'
import { outboxTexts as texts } from '../../outbox.texts.ts'
import css from './deliveries.module.css'
import { cardOutPath } from './paths.ts'

/** What the person who gets it has before them: a mail, a bubble, or a piece of paper. */
export function Seen({ message }: { message: MessageDetail }) {
  const { channel, text } = message
  if (channel === 'mail') return <SeenMail message={message} />
  if (channel === 'line' || channel === 'sms')
    return (
      <div className={css.chat} data-channel={channel}>
        <p className={css.sender}>{message.from}</p>
        <p className={css.bubble}>{text}</p>
        <Attachments message={message} />
      </div>
    )
  if (channel === 'push') return <SeenNotice text={text} />
  return (
    <div className={css.paper} data-channel={channel}>
      <p>{text}</p>
      <Attachments message={message} />
    </div>
  )
}

/** As it comes up on a screen: the title, the words, and where a press on it leads. */
function SeenNotice({ text }: { text: string }) {
  const t = useT()
  const [title, ...rest] = text.split('\n')
  const url = rest.pop()
  return (
    <div className={css.chat} data-channel="push">
      <div className={css.bubble}>
        <b>{title}</b>
        <p className={css.noticeBody}>{rest.join('\n')}</p>
      </div>
      <p className="small quiet">{t(texts.leadsTo, { url: url ?? '' })}</p>
    </div>
  )
}

/** What is printed around the words stands on the page of the card. */
export function ToPaper({ message: { channel, messageId } }: { message: MessageDetail }) {
  const t = useT()
  const { may } = useMe()
  if (channel !== 'post' || !may('cards.read')) return null
  return (
    <p>
      <Link to={cardOutPath(messageId)} className="link">
        {t(texts.seeCard)}
      </Link>
    </p>
  )
}

function SeenMail({ message }: { message: MessageDetail }) {
  const t = useT()
  const [view, setView] = useState<'mail' | 'text'>('mail')
  const { html, text, from, toAddress, subject } = message
  return (
    <>
      <dl className={css.head}>
        <dt>{t(texts.from)}</dt>
        <dd>{from}</dd>
        <dt>{t(texts.to)}</dt>
        <dd>{toAddress ?? '—'}</dd>
        <dt>{t(texts.subject)}</dt>
        <dd>{subject || t(texts.noSubject)}</dd>
      </dl>
      {html && (
        <div className={css.view}>
          <Segmented
            label={t(texts.view)}
            value={view}
            onChange={setView}
            options={[
              { value: 'mail', label: t(texts.asMail) },
              { value: 'text', label: t(texts.asText) },
            ]}
          />
          <span className="small quiet">{t(texts.picturesOff)}</span>
        </div>
      )}
      {html && view === 'mail' ? (
        // Without any right of the page: no script, no form, no door to where we are.
        <iframe className={css.frame} sandbox="" title={t(texts.mailFrame)} srcDoc={html} />
      ) : (
        <pre className={css.plain}>{text}</pre>
      )}
      <Attachments message={message} />
    </>
  )
}

function Attachments({ message: { attachments } }: { message: MessageDetail }) {
  const t = useT()
  if (attachments.length === 0) return null
  return (
    <p className="small quiet">
      {t(texts.attachments)}: {attachments.map(({ name }) => name).join('、')}
    </p>
  )
}
