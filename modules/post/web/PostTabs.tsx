import { SubNav } from '../../../web/ui/SubNav.tsx'
import { cardRoomTexts as texts } from '../card-rooms.texts.ts'
import { outPath } from './cards/paths.ts'
import { postPath } from './scans/paths.ts'

const PAGES = [
  { to: postPath, label: texts.came },
  { to: outPath, label: texts.goes },
]

/** The two directions of paper: what came, and what goes. */
export function PostTabs() {
  return <SubNav label={texts.tabs} pages={PAGES} />
}
