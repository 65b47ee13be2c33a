import { useT } from '../../../web/texts.ts'
import { texts } from '../settings.texts.ts'

export interface Device {
  system: string | null
  browser: string | null
}

const SYSTEMS: [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'Mac'],
  [/CrOS/, 'Chromebook'],
  [/Linux/, 'Linux'],
]
// The order matters: Edge and Opera call themselves Chrome, and Chrome calls itself Safari.
const BROWSERS: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/(Chrome|CriOS)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]

/** The machine behind a User-Agent, as far as a person would name it. */
export function deviceOf(userAgent: string): Device {
  const first = (names: [RegExp, string][]) =>
    names.find(([sign]) => sign.test(userAgent))?.[1] ?? null
  return { system: first(SYSTEMS), browser: first(BROWSERS) }
}

export function useDeviceWords() {
  const t = useT()
  return ({ system, browser }: Device): string => {
    if (system && browser) return t(texts.deviceOn, { system, browser })
    return system ?? browser ?? t(texts.unknownDevice)
  }
}
