import { Button, Modal } from '@mantine/core'
import { useMutationOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { makeReturnLink } from '../contract.ts'
import { texts } from '../settings.texts.ts'
import { ShownOnce } from './ShownOnce.tsx'
import type { Member } from './StaffMemberPage.tsx'

/** For a member who lost their password or telephone. */
export function ReturnLinkSheet({ member }: { member: Member }) {
  const t = useT()
  const make = useMutationOf(makeReturnLink, { refresh: [] })
  const { staffId, name } = member
  return (
    <Sheet title={t(texts.wayIn)}>
      <p className="prose quiet">{t(texts.returnLinkNote)}</p>
      <Button
        variant="default"
        mt="sm"
        loading={make.isPending}
        onClick={() => make.mutate({ params: { staffId } })}
      >
        {t(texts.returnLink)}
      </Button>
      {make.error && <ErrorState error={make.error} />}
      <Modal
        opened={make.data !== undefined}
        onClose={() => make.reset()}
        title={t(texts.returnLink)}
        closeButtonProps={{ 'aria-label': t(texts.close) }}
      >
        {make.data && (
          <ShownOnce
            title={t(texts.returnLinkMade)}
            words={t(texts.returnLinkWords, { name })}
            secret={make.data.url}
            onClose={() => make.reset()}
          />
        )}
      </Modal>
    </Sheet>
  )
}
