import { useMe } from '../../../../web/session.ts'
import { SubNav } from '../../../../web/ui/SubNav.tsx'
import { rotaNavTexts as texts } from '../../team.texts.ts'
import { debtPath, rotaPath, sharesPath, trialPath } from '../paths.ts'

/** The four pages of the rota. */
export function RotaNav() {
  const { may } = useMe()
  const pages = [
    { to: rotaPath, label: texts.team },
    { to: debtPath, label: texts.debt },
    { to: sharesPath, label: texts.shares },
    ...(may('rota.manage') ? [{ to: trialPath, label: texts.trial }] : []),
  ]
  return <SubNav label={texts.label} pages={pages} />
}
