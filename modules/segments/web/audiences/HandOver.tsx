import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { audiencePageTexts as texts } from '../../audience-pages.texts.ts'
import { newSyncPathOf } from './paths.ts'

/** From a segment to a destination, for whoever may see destinations at all. */
export function HandOver({ segmentId }: { segmentId: string }) {
  const t = useT()
  const { may } = useMe()
  const words = t(texts.handOver)
  if (!may('audiences.read')) return null
  if (!may('audiences.write'))
    return (
      <Button variant="default" disabled title={t(texts.mayNotWrite)}>
        {words}
      </Button>
    )
  return (
    <Button
      component={Link}
      variant="default"
      to={newSyncPathOf({ segment: segmentId })}
      leftSection={<Icon name="external" />}
    >
      {words}
    </Button>
  )
}
