import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { cardRoomTexts as texts } from '../../card-rooms.texts.ts'
import { writeCardPath } from './paths.ts'

/** Beside the name: straight to a card to this person. */
export default function WriteAction({ personId }: { personId: string }) {
  const t = useT()
  const { may } = useMe()
  const icon = <Icon name="postcard" size={16} />
  if (!may('cards.write')) {
    return (
      <Button variant="subtle" leftSection={icon} disabled title={t(texts.mayNotWrite)}>
        {t(texts.write)}
      </Button>
    )
  }
  return (
    <Button component={Link} to={writeCardPath(personId)} variant="subtle" leftSection={icon}>
      {t(texts.write)}
    </Button>
  )
}
