import type { Text } from '../../../../kernel/i18n.ts'
import { useSurroundings } from '../../../../web/surroundings.ts'
import { useT } from '../../../../web/texts.ts'
import { audiencePageTexts as texts } from '../../audience-pages.texts.ts'
import {
  type ConsentChannel,
  channelsOf,
  type NeededConsent,
  type Schedule,
  TRAIT_KEYS,
  type Trait,
} from '../../audiences.rules.ts'
import { audienceTexts } from '../../audiences.texts.ts'
import type { RunError } from '../../contract.ts'

export const traitText = (trait: Trait): Text => audienceTexts[`trait_${trait}`]

/** What consents, schedules, traits and faults are called. */
export function useAudienceWords() {
  const t = useT()
  const { locale } = useSurroundings()
  const and = (words: string[]) => words.join(locale === 'ja' ? '・' : ', ')
  const consent = ({ channel, purpose }: NeededConsent) =>
    t(texts.consentOf, { channel: t(texts[`ch_${channel}`]), purpose: t(texts[`pu_${purpose}`]) })
  return {
    and,
    consent,
    /** As a part of the sentence that is read back. */
    who: (need: NeededConsent | null) =>
      need ? t(texts.onlyWith, { consent: consent(need) }) : t(texts.withNone),
    channels: (channels: readonly ConsentChannel[]) =>
      and(channels.map((channel) => t(texts[`ch_${channel}`]))),
    when: (schedule: Schedule) => t(texts[`when_${schedule.every}`], whenParams(schedule, t)),
    traits: (traits: readonly Trait[]) =>
      traits.length === 0
        ? t(texts.getsNothing)
        : and(TRAIT_KEYS.filter((one) => traits.includes(one)).map((one) => t(traitText(one)))),
    /** On which ways a trait waits for a yes; null for one that always goes. */
    needsOf: (trait: Trait) => {
      const channels = channelsOf(trait)
      return channels.length === 0 ? null : and(channels.map((one) => t(texts[`ch_${one}`])))
    },
    fault: ({ cause, status }: RunError) => t(texts[`err_${cause}`], { status: status ?? '' }),
  }
}

function whenParams(
  schedule: Schedule,
  t: ReturnType<typeof useT>,
): Record<string, string | number> {
  if (schedule.every === 'hand' || schedule.every === 'hour') return {}
  const { hour } = schedule
  if (schedule.every === 'week') return { hour, day: t(weekdayText(schedule.weekday)) }
  return schedule.every === 'month' ? { hour, day: schedule.monthday } : { hour }
}

const WEEKDAYS = [texts.wd1, texts.wd2, texts.wd3, texts.wd4, texts.wd5, texts.wd6, texts.wd7]
export const weekdayText = (weekday: number): Text => WEEKDAYS[weekday - 1] ?? texts.wd1
