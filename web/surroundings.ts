import { useSyncExternalStore } from 'react'
import { LOCALES, type Locale } from '../kernel/i18n.ts'

/** In which language, money and time the screen speaks. */
export interface Surroundings {
  locale: Locale
  currency: string
  zone: string
}

const REMEMBERED = 'kizuna.locale'
const listeners = new Set<() => void>()
let current: Surroundings = { locale: firstLocale(), currency: 'JPY', zone: 'Asia/Tokyo' }

export const surroundings = (): Surroundings => current

/** Set from the session, and by the language switch of the pages before it. */
export function setSurroundings(change: Partial<Surroundings>): void {
  current = { ...current, ...change }
  localStorage.setItem(REMEMBERED, current.locale)
  document.documentElement.lang = current.locale
  for (const listener of listeners) listener()
}

export function useSurroundings(): Surroundings {
  return useSyncExternalStore(subscribe, surroundings)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** As `before.js` found it, before anything was drawn. */
function firstLocale(): Locale {
  const { lang } = document.documentElement
  return LOCALES.find((locale) => locale === lang) ?? 'ja'
}
