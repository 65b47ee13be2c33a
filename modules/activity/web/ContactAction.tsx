import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { Icon } from '../../../web/ui/Icon.tsx'
import { texts } from '../activity.texts.ts'

/** Beside the name: straight to the note of a call, as it is needed with the receiver in hand. */
export default function ContactAction({ personId }: { personId: string }) {
  const t = useT()
  const { may } = useMe()
  const icon = <Icon name="phone" size={16} />
  if (!may('activity.write')) {
    return (
      <Button variant="subtle" leftSection={icon} disabled title={t(texts.mayNotWrite)}>
        {t(texts.callNote)}
      </Button>
    )
  }
  return (
    <Button component={Link} to={`/people/${personId}/contact`} variant="subtle" leftSection={icon}>
      {t(texts.callNote)}
    </Button>
  )
}
