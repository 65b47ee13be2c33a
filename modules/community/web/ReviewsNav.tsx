import { SubNav } from '../../../web/ui/SubNav.tsx'
import { pageTexts as texts } from '../pages.texts.ts'
import { reviewProductsPath, reviewSettingsPath, reviewsPath } from './paths.ts'

export function ReviewsNav() {
  const pages = [
    { to: reviewsPath, label: texts.list },
    { to: reviewProductsPath, label: texts.products },
    { to: reviewSettingsPath, label: texts.settings },
  ]
  return <SubNav label={texts.nav} pages={pages} />
}
