import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../../web/format.ts'
import { queryOf, useMutationOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { listInvitations, withdrawInvitation } from '../contract.ts'
import { texts } from '../settings.texts.ts'
import { ROLE_NAMES } from './roles.ts'
import css from './settings.module.css'

/** Who was invited and has not come yet. */
export function InvitationsSheet() {
  const t = useT()
  const format = useFormat()
  const { data, error } = useQuery(queryOf(listInvitations))
  const withdraw = useMutationOf(withdrawInvitation, { refresh: [listInvitations] })
  return (
    <Sheet title={t(texts.waiting)}>
      {error && <ErrorState error={error} />}
      {data?.items.length === 0 && <p className="quiet">{t(texts.noInvitations)}</p>}
      <ul className={css.list}>
        {data?.items.map(({ invitationId, name, role, expiresAt }) => (
          <li key={invitationId}>
            <span>
              {name}
              <small>
                {t(ROLE_NAMES[role])}・{t(texts.until, { day: format.day(expiresAt) })}
              </small>
            </span>
            <Button
              variant="subtle"
              color="enji"
              size="compact-sm"
              onClick={() => withdraw.mutate({ params: { invitationId } })}
            >
              {t(texts.withdraw)}
            </Button>
          </li>
        ))}
      </ul>
      {withdraw.error && <ErrorState error={withdraw.error} />}
    </Sheet>
  )
}
