import { useFormat } from '../../../../web/format.ts'
import { useT } from '../../../../web/texts.ts'
import type { MessageDetail } from '../../contract.ts'
import { outboxTexts as texts } from '../../outbox.texts.ts'
import css from './deliveries.module.css'
import { channelWords, purposeWords } from './words.ts'

/** On what a message rests, and whose hand it was. */
export function WhyThem({ message }: { message: MessageDetail }) {
  const t = useT()
  const format = useFormat()
  const { byName, createdAt } = message
  const at = format.dayTime(createdAt)
  return (
    <div className={css.why}>
      <p>{useGround(message)}</p>
      <p className="small quiet">
        {byName ? t(texts.byPerson, { name: byName, at }) : t(texts.byMachine, { at })}
      </p>
    </div>
  )
}

function useGround({ kind, purpose, channel, consent }: MessageDetail): string {
  const t = useT()
  const format = useFormat()
  if (kind === 'reply') return t(texts.whyReply)
  if (purpose === 'service') return t(texts.whyService)
  const words = { purpose: purposeWords(t, purpose), channel: channelWords(t, channel) }
  if (!consent) return t(texts.whyNothing, words)
  return t(consent.granted ? texts.whyYes : texts.whyNo, { ...words, at: format.day(consent.at) })
}
