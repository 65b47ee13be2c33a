import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormat } from '../../../web/format.ts'
import { useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { ConfirmDestructive } from '../../../web/ui/ConfirmDestructive.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { archiveSegment, listSegments, type SegmentDetail } from '../contract.ts'
import { screenTexts as texts } from '../screens.texts.ts'
import { segmentsPath } from './paths.ts'
import { Users } from './UsedBy.tsx'

/** Puts a segment away; while others use it, says who instead of offering it. */
export function PutAway({ segment }: { segment: SegmentDetail }) {
  const t = useT()
  const format = useFormat()
  const navigate = useNavigate()
  const { may } = useMe()
  const [opened, setOpened] = useState(false)
  const { segmentId, name, members, usedBy } = segment
  const archive = useMutationOf(archiveSegment, {
    refresh: [listSegments],
    onSuccess: () => {
      toast(t(texts.putAwayDone, { name }))
      void navigate({ to: segmentsPath })
    },
  })
  const isUsed = usedBy.length > 0
  const close = () => {
    setOpened(false)
    archive.reset()
  }
  return (
    <>
      <Button
        variant="subtle"
        color="enji"
        disabled={!may('segments.write')}
        title={may('segments.write') ? undefined : t(texts.mayNotWrite)}
        onClick={() => setOpened(true)}
      >
        {t(texts.putAway)}
      </Button>
      <ConfirmDestructive
        opened={opened}
        onClose={close}
        title={t(isUsed ? texts.putAwayUsedTitle : texts.putAwayTitle, { name })}
        verb={t(texts.putAway)}
        pending={archive.isPending}
        error={archive.error}
        onConfirm={isUsed ? undefined : () => archive.mutate({ params: { segmentId } })}
      >
        {isUsed ? (
          <>
            <p>{t(texts.putAwayUsed, { count: usedBy.length })}</p>
            <Users usedBy={usedBy} />
          </>
        ) : (
          t(texts.putAwayWords, { count: format.count(members ?? 0, 'people') })
        )}
      </ConfirmDestructive>
    </>
  )
}
