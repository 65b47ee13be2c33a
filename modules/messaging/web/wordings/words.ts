import type { Text } from '../../../../kernel/i18n.ts'
import { useFormat } from '../../../../web/format.ts'
import { useSurroundings } from '../../../../web/surroundings.ts'
import { useT } from '../../../../web/texts.ts'
import type { WordingLine } from '../../contract.ts'
import { wordingPageTexts as texts } from '../../wording-pages.texts.ts'
import type { WordingKind } from '../../wordings.rules.ts'

export const kindText: Record<WordingKind, Text> = {
  promise: texts.promise,
  value: texts.value,
  phrase: texts.phrase,
}
export const kindsText: Record<WordingKind, Text> = {
  promise: texts.promises,
  value: texts.values,
  phrase: texts.phrases,
}
export const kindHelp: Record<WordingKind, Text> = {
  promise: texts.promiseHelp,
  value: texts.valueHelp,
  phrase: texts.phraseHelp,
}

type Said = NonNullable<WordingLine['said']>

/** In the reader's language where it is said in it, with the language that it is in. */
export function useSaid() {
  const { locale } = useSurroundings()
  const other = locale === 'ja' ? 'en' : 'ja'
  return (said: Said) => {
    const own = said[locale]
    return own ? { ...own, lang: locale } : { title: '', words: '', ...said[other], lang: other }
  }
}

/** Who approved or wrote it, and when. */
export function useHand() {
  const t = useT()
  const format = useFormat()
  const by = (named: Text, nameless: Text) => (name: string | null, at: Date) =>
    name === null ? t(nameless, { day: format.day(at) }) : t(named, { name, day: format.day(at) })
  return {
    approved: by(texts.approvedBy, texts.approvedByMachine),
    saved: by(texts.savedBy, texts.savedByMachine),
  }
}
