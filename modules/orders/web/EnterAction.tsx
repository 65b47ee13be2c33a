import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { Icon } from '../../../web/ui/Icon.tsx'
import { texts } from '../pages.texts.ts'
import { newOrderPath } from './paths.ts'

/** Beside the name: an order of this person, whichever tab is open. */
export default function EnterAction({ personId }: { personId: string }) {
  const t = useT()
  const { may } = useMe()
  const icon = <Icon name="box" size={16} />
  if (!may('orders.write')) {
    return (
      <Button variant="subtle" leftSection={icon} disabled title={t(texts.mayNot)}>
        {t(texts.enter)}
      </Button>
    )
  }
  return (
    <Button
      component={Link}
      to={`${newOrderPath}?personId=${personId}`}
      variant="subtle"
      leftSection={icon}
    >
      {t(texts.enter)}
    </Button>
  )
}
