import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import { Due } from '../../../../web/ui/Due.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { PersonName } from '../../../../web/ui/PersonLink.tsx'
import { Picture } from '../../../../web/ui/Picture.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { Words } from '../../../../web/ui/Words.tsx'
import type { WaitingReply } from '../../contract.ts'
import { repliesTexts as texts } from '../../replies.texts.ts'
import { replyPath } from '../paths.ts'
import { useChannelWord, useYearsWord } from '../words.ts'
import css from './replies.module.css'
import { SwapModal } from './SwapModal.tsx'

/** The one who has waited longest: their words large, the picture of the card, two buttons. */
export function FirstCard({ reply }: { reply: WaitingReply }) {
  const t = useT()
  const { staff } = useMe()
  const channel = useChannelWord()
  const years = useYearsWord()
  const [swapping, setSwapping] = useState(false)
  const known = reply.isKnown && t(texts.known, { name: staff.name.split(/\s/)[0] ?? staff.name })
  return (
    <Sheet>
      <article>
        <header className={css.head}>
          <div>
            <h2 className={css.name}>
              <PersonName name={reply.name} />
            </h2>
            <p className="small quiet">
              {[channel(reply.channel), years(reply.since), known].filter(Boolean).join('・')}
            </p>
          </div>
          {reply.dueOn && <Due on={reply.dueOn} />}
        </header>
        <LetterState reply={reply} />
        <div className={css.said}>
          {reply.words && (
            <div className={css.words}>
              <Words size="l">{reply.words}</Words>
            </div>
          )}
          {reply.picture && (
            <Picture small={reply.picture} large={reply.picture} name={t(texts.picture)} />
          )}
        </div>
        <div className={css.buttons}>
          <Button
            component={Link}
            to={replyPath(reply.conversationId)}
            leftSection={<Icon name="pencil" size={20} />}
          >
            {t(reply.letter ? texts.goOn : texts.write)}
          </Button>
          <Button
            variant="default"
            leftSection={<Icon name="hand" size={20} />}
            aria-label={t(texts.swapLabel)}
            onClick={() => setSwapping(true)}
          >
            {t(texts.swap)}
          </Button>
        </div>
      </article>
      {swapping && <SwapModal reply={reply} onClose={() => setSwapping(false)} />}
    </Sheet>
  )
}

/** Where my reply stands, if it is not simply to be written. */
export function LetterState({ reply }: { reply: WaitingReply }) {
  const t = useT()
  if (reply.letter !== 'asked' && reply.letter !== 'returned' && !reply.isOffered) return null
  return (
    <p className={css.state}>
      {reply.letter === 'asked' && <Badge icon="eye">{t(texts.askedState)}</Badge>}
      {reply.letter === 'returned' && (
        <Badge tone="fuji" icon="undo">
          {t(texts.returnedState)}
        </Badge>
      )}
      {reply.isOffered && (
        <Badge tone="ai" icon="hand">
          {t(texts.offeredState)}
        </Badge>
      )}
    </p>
  )
}
