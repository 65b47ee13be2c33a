import { useT } from '../../../web/texts.ts'
import type { Crumb } from '../../../web/ui/Page.tsx'
import { texts } from '../settings.texts.ts'

/** Where all these pages are: behind the gear. */
export function useSettingsCrumbs(...further: Crumb[]): Crumb[] {
  const t = useT()
  return [{ label: t(texts.settings) }, ...further]
}
