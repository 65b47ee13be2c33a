import { useQuery } from '@tanstack/react-query'
import { queryOf, useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { changeStaff, listRoles, listStaff } from '../contract.ts'
import { texts } from '../settings.texts.ts'
import type { Member } from './StaffMemberPage.tsx'
import css from './settings.module.css'

/** Every permission, ticked by the role, by name, or not at all. */
export function RightsSheet({ member, manages }: { member: Member; manages: boolean }) {
  const t = useT()
  const { may } = useMe()
  const { data, error } = useQuery(queryOf(listRoles))
  const save = useMutationOf(changeStaff, { refresh: [listStaff] })
  const byRole = data?.roles.find(({ role }) => role === member.role)?.permissions ?? []
  const owner = member.role === 'owner'
  const set = (name: string, on: boolean) => {
    const granted = member.granted.filter((one) => one !== name)
    const taken = member.taken.filter((one) => one !== name)
    if (on && !byRole.includes(name)) granted.push(name)
    if (!on && byRole.includes(name)) taken.push(name)
    save.mutate({ params: { staffId: member.staffId }, body: { granted, taken } })
  }
  return (
    <Sheet title={t(texts.rights)} note={t(owner ? texts.rightsOwner : texts.rightsNote)}>
      {error && <ErrorState error={error} />}
      {save.error && <ErrorState error={save.error} />}
      {!owner && (
        <ul className={css.rights}>
          {data?.permissions.map(({ name, label }) => {
            const ruled = byRole.includes(name)
            const on = (ruled || member.granted.includes(name)) && !member.taken.includes(name)
            return (
              <li key={name}>
                <input
                  type="checkbox"
                  id={`right-${name}`}
                  checked={on}
                  disabled={!manages || !may(name) || save.isPending}
                  title={may(name) ? undefined : t(texts.rightNotYours)}
                  onChange={(event) => set(name, event.currentTarget.checked)}
                />
                <label htmlFor={`right-${name}`}>
                  {label}
                  {label !== name && <small>{name}</small>}
                </label>
                <small>{t(sourceOf(ruled, on))}</small>
              </li>
            )
          })}
        </ul>
      )}
    </Sheet>
  )
}

function sourceOf(ruled: boolean, on: boolean) {
  if (ruled) return on ? texts.rightByRole : texts.rightTaken
  return on ? texts.rightGranted : texts.rightNone
}
