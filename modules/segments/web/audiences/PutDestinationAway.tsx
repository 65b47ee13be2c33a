import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormat } from '../../../../web/format.ts'
import { useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { ConfirmDestructive } from '../../../../web/ui/ConfirmDestructive.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { audiencePageTexts as texts } from '../../audience-pages.texts.ts'
import { archiveDestination, type Destination, getAudienceHub } from '../../contract.ts'
import { audiencesPath } from './paths.ts'

/** Puts a destination away, and says what stays with the receiver. */
export function PutDestinationAway({ destination }: { destination: Destination }) {
  const t = useT()
  const format = useFormat()
  const navigate = useNavigate()
  const { may } = useMe()
  const [opened, setOpened] = useState(false)
  const { destinationId, name, people } = destination
  const archive = useMutationOf(archiveDestination, {
    refresh: [getAudienceHub],
    onSuccess: () => {
      toast(t(texts.putAwayDone, { name }))
      void navigate({ to: audiencesPath })
    },
  })
  const isReader = !may('audiences.write')
  return (
    <>
      <Button
        variant="subtle"
        color="enji"
        disabled={isReader}
        title={isReader ? t(texts.mayNotWrite) : undefined}
        onClick={() => setOpened(true)}
      >
        {t(texts.putAway)}
      </Button>
      <ConfirmDestructive
        opened={opened}
        onClose={() => setOpened(false)}
        title={t(texts.putAwayTitle, { name })}
        verb={t(texts.putAway)}
        pending={archive.isPending}
        error={archive.error}
        onConfirm={() => archive.mutate({ params: { destinationId } })}
      >
        {t(texts.putAwayWords, { count: format.count(people, 'people') })}
      </ConfirmDestructive>
    </>
  )
}
