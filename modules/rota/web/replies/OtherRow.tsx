import { Link } from '@tanstack/react-router'
import { Due } from '../../../../web/ui/Due.tsx'
import { PersonName } from '../../../../web/ui/PersonLink.tsx'
import type { WaitingReply } from '../../contract.ts'
import { replyPath } from '../paths.ts'
import { useChannelWord } from '../words.ts'
import { LetterState } from './FirstCard.tsx'
import css from './replies.module.css'

/** Somebody else who waits, in two lines. */
export function OtherRow({ reply }: { reply: WaitingReply }) {
  const channel = useChannelWord()
  const about = reply.subject ?? reply.words.split('\n')[0] ?? ''
  return (
    <li>
      <Link to={replyPath(reply.conversationId)} className={css.row}>
        <span className={css.rowWords}>
          <PersonName name={reply.name} />
          <span className={`${css.about} small quiet`}>
            {[channel(reply.channel), about].filter(Boolean).join('・')}
          </span>
          <LetterState reply={reply} />
        </span>
        {reply.dueOn && <Due on={reply.dueOn} />}
      </Link>
    </li>
  )
}
