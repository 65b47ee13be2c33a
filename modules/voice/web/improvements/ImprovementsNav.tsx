import { SubNav } from '../../../../web/ui/SubNav.tsx'
import { improvementPageTexts as texts } from '../../improvement-pages.texts.ts'
import { improvementRoomTexts as rooms } from '../../improvement-rooms.texts.ts'
import { improvementsPath, measuredPath } from './paths.ts'

/** The pages of the room of improvements. */
export function ImprovementsNav() {
  const pages = [
    { to: improvementsPath, label: rooms.improvements },
    { to: measuredPath, label: rooms.measured },
  ]
  return <SubNav label={texts.nav} pages={pages} />
}
