import { useT } from '../../../web/texts.ts'
import { builderTexts as texts } from '../builder.texts.ts'

const KNOWN = ['rest', 'quiet', 'no_address', 'consent', 'refused', 'sender'] as const

/** Why somebody was spared, in words. */
export function useBecause() {
  const t = useT()
  return (because: string | null): string => {
    const known = KNOWN.find((one) => one === because)
    return t(texts[`because_${known ?? 'other'}`])
  }
}
