import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import type { MessageLine } from '../../contract.ts'
import { stateText } from '../../delivery-words.rules.ts'
import { outboxTexts as texts } from '../../outbox.texts.ts'
import { STATE_LOOKS } from './words.ts'

/** How far a message is, in a word. */
export function MessageState({ message }: { message: Pick<MessageLine, 'state' | 'outbox'> }) {
  const t = useT()
  if (message.outbox) return <Badge icon="box">{t(texts.kept)}</Badge>
  return <Badge {...STATE_LOOKS[message.state]}>{t(stateText(message.state))}</Badge>
}
