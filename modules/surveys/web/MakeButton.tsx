import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMe } from '../../../web/session.ts'
import { Icon } from '../../../web/ui/Icon.tsx'

/** Leads to where a survey or a study is made; disabled, with the reason, for whoever may not. */
export function MakeButton(props: { to: string; label: string; mayNot: string }) {
  const { to, label, mayNot } = props
  const { may } = useMe()
  if (!may('surveys.write'))
    return (
      <Button disabled title={mayNot}>
        {label}
      </Button>
    )
  return (
    <Button component={Link} to={to} leftSection={<Icon name="plus" />}>
      {label}
    </Button>
  )
}
