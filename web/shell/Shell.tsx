import { Outlet } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useMe } from '../session.ts'
import { setSurroundings, useSurroundings } from '../surroundings.ts'
import { useT } from '../texts.ts'
import { PeopleSheetProvider } from '../ui/PeopleSheet.tsx'
import { Toasts } from '../ui/Toasts.tsx'
import { texts } from '../web.texts.ts'
import { BottomBar } from './BottomBar.tsx'
import css from './Shell.module.css'
import { Sidebar } from './Sidebar.tsx'
import { Finding, useFinding } from './useFinding.tsx'
import { useFloorKeys } from './useFloorKeys.ts'

/** The house around every staff page: sidebar, or bottom bar on the phone, ⌘K, keys. */
export function Shell() {
  const t = useT()
  const { locale } = useSurroundings()
  const [menu, setMenu] = useState(false)
  const finding = useFinding()
  useFloorKeys()
  const { staff, company } = useMe()
  // Whoever changes the language in the settings sees it at once, not at the next page.
  useEffect(() => {
    setSurroundings({ locale: staff.locale, currency: company.currency, zone: company.zone })
  }, [staff.locale, company.currency, company.zone])
  return (
    <PeopleSheetProvider>
      <a className={css.skip} href="#main">
        {t(texts.skip)}
      </a>
      <div className={css.app} lang={locale}>
        <Sidebar shown={menu} onLeave={() => setMenu(false)} onFind={finding.open} />
        <main className={css.main} id="main" tabIndex={-1}>
          <Outlet />
        </main>
        <BottomBar onFind={finding.open} onMenu={() => setMenu(!menu)} menu={menu} />
      </div>
      <Finding {...finding} />
      <Toasts />
    </PeopleSheetProvider>
  )
}
