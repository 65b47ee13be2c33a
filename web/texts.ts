import { useMemo } from 'react'
import { type Translate, translator } from '../kernel/i18n.ts'
import { surroundings, useSurroundings } from './surroundings.ts'

/** `const t = useT()`, then `t(texts.title, { name })`, in the language of whoever looks. */
export function useT(): Translate {
  const { locale } = useSurroundings()
  return useMemo(() => translator(locale), [locale])
}

/** The same outside React: for errors and file names. */
export const translateNow: Translate = (text, params) =>
  translator(surroundings().locale)(text, params)
