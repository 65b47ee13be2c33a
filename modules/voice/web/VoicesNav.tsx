import { SubNav } from '../../../web/ui/SubNav.tsx'
import { feedTexts } from '../feed.texts.ts'
import { listeningTexts } from '../listening.texts.ts'
import { needTexts } from '../needs.texts.ts'
import { topicPageTexts as texts } from '../topic-pages.texts.ts'
import { feedPath } from './feed/paths.ts'
import { listeningPath } from './listening/paths.ts'
import { needsPath } from './needs/paths.ts'
import { learningPath, topicsPath, trendsPath, voicesPath } from './topics/paths.ts'

/** The pages of the room of voices. */
export function VoicesNav() {
  const pages = [
    { to: voicesPath, label: texts.voices },
    { to: feedPath, label: feedTexts.title },
    { to: listeningPath, label: listeningTexts.title },
    { to: needsPath, label: needTexts.needs },
    { to: trendsPath, label: texts.trends },
    { to: topicsPath, label: texts.topics },
    { to: learningPath, label: texts.learning },
  ]
  return <SubNav label={texts.nav} pages={pages} />
}
