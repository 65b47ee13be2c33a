import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useState } from 'react'
import { useT } from '../../../../web/texts.ts'
import { Icon } from '../../../../web/ui/Icon.tsx'
import type { ConversationDetail } from '../../contract.ts'
import { conversationPageTexts as texts } from '../../conversation-pages.texts.ts'
import { Composer, type Mode } from './Composer.tsx'
import css from './inbox.module.css'

/** On the phone the words come first: the place to write opens by a press, or where a draft lies. */
export function ComposerDoor(props: {
  talk: ConversationDetail
  seen: string | undefined
  onSent: (entryId: string) => void
}) {
  const t = useT()
  const wide = useMediaQuery('(min-width: 900px)', true, { getInitialValueInEffect: false })
  const [opened, setOpened] = useState<Mode | null>(null)
  if (wide || opened || props.talk.draft) return <Composer {...props} opened={opened} />
  return (
    <div className={css.door}>
      <Button leftSection={<Icon name="pencil" size={16} />} onClick={() => setOpened('reply')}>
        {t(texts.startReply)}
      </Button>
      <Button variant="default" onClick={() => setOpened('note')}>
        {t(texts.note)}
      </Button>
    </div>
  )
}
