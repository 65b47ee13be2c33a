import { Button } from '@mantine/core'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { Icon } from '../../../../web/ui/Icon.tsx'
import type { Item } from '../../contract.ts'
import { meetingPageTexts as texts } from '../../meeting-pages.texts.ts'
import { useItemVerbs } from './useMeeting.ts'

/** Thanks for whoever took it on, with how many have thanked. */
export function ThankButton({ item }: { item: Item }) {
  const t = useT()
  const { staff } = useMe()
  const { thank } = useItemVerbs()
  const { itemId, owner, thanks } = item
  if (!owner) return null
  const isOn = thanks.some(({ staffId }) => staffId === staff.id)
  const names = thanks.map(({ name }) => name).join('・')
  return (
    <Button
      size="xs"
      variant={isOn ? 'light' : 'default'}
      aria-pressed={isOn}
      disabled={owner.staffId === staff.id}
      title={names ? t(texts.thanksFrom, { names }) : undefined}
      leftSection={<Icon name="heart" />}
      onClick={() => thank.mutate({ params: { itemId }, body: { on: !isOn } })}
    >
      {t(texts.thank)} {thanks.length > 0 && <span className="num">&nbsp;{thanks.length}</span>}
    </Button>
  )
}
