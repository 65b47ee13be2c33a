import { useQuery } from '@tanstack/react-query'
import { queryOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { Columns, Stack } from '../../../web/ui/Sheet.tsx'
import { readMe, readSecurity } from '../contract.ts'
import { texts as rooms } from '../rooms.texts.ts'
import { texts } from '../settings.texts.ts'
import { PasskeysSheet } from './PasskeysSheet.tsx'
import { PasswordSheet } from './PasswordSheet.tsx'
import { ProfileSheet } from './ProfileSheet.tsx'
import { SessionsSheet } from './SessionsSheet.tsx'
import { useSettingsCrumbs } from './settings-crumbs.ts'
import { TotpSheet } from './TotpSheet.tsx'

export default function MyAccountPage() {
  const t = useT()
  // Of its own key: the shell keeps the same address in the shape that it needs.
  const me = useQuery({ ...queryOf(readMe), queryKey: [readMe.path, 'own'] })
  const security = useQuery(queryOf(readSecurity))
  const error = me.error ?? security.error
  return (
    <Page title={t(rooms.me)} lead={t(texts.meLead)} crumbs={useSettingsCrumbs()}>
      {error && <ErrorState error={error} />}
      {!error && !(me.data && security.data) && <Loading />}
      {me.data && security.data && (
        <Columns of="halves">
          <div>
            <Stack>
              <ProfileSheet me={me.data.staff} />
              <SessionsSheet />
            </Stack>
          </div>
          <div>
            <Stack>
              <PasswordSheet has={security.data.password} />
              <PasskeysSheet />
              <TotpSheet on={security.data.totp} codesLeft={security.data.recoveryCodes} />
            </Stack>
          </div>
        </Columns>
      )}
    </Page>
  )
}
