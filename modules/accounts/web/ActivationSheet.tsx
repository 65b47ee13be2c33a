import { Button } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../../web/format.ts'
import { useMutationOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { ConfirmDestructive } from '../../../web/ui/ConfirmDestructive.tsx'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { deactivateStaff, reactivateStaff } from '../contract.ts'
import { texts } from '../settings.texts.ts'
import type { Member } from './StaffMemberPage.tsx'

/** The far end of the page: close somebody's account, or open it again. */
export function ActivationSheet({ member }: { member: Member }) {
  const t = useT()
  const format = useFormat()
  const [asking, setAsking] = useState(false)
  const params = { staffId: member.staffId }
  const close = useMutationOf(deactivateStaff, { onSuccess: () => setAsking(false) })
  const open = useMutationOf(reactivateStaff)
  if (!member.active) {
    return (
      <div>
        <p className="quiet">
          {member.endedAt && t(texts.ended, { day: format.day(member.endedAt) })}
        </p>
        <Button variant="default" loading={open.isPending} onClick={() => open.mutate({ params })}>
          {t(texts.reactivate)}
        </Button>
        {open.error && <ErrorState error={open.error} />}
      </div>
    )
  }
  return (
    <div>
      <Button variant="subtle" color="enji" onClick={() => setAsking(true)}>
        {t(texts.deactivate)}
      </Button>
      <ConfirmDestructive
        opened={asking}
        onClose={() => setAsking(false)}
        title={t(texts.deactivateTitle, { name: member.name })}
        verb={t(texts.deactivateVerb)}
        pending={close.isPending}
        error={close.error}
        onConfirm={() => close.mutate({ params })}
      >
        {t(texts.deactivateWords)}
      </ConfirmDestructive>
    </div>
  )
}
