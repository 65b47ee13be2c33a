import type { Text, Translate } from '../../kernel/i18n.ts'
import { wellKnownTexts as texts } from './well-known.texts.ts'

// Names that shops use by custom: their own tracking may tell them, also where a module tells the same.
const TITLES: Record<string, { title: Text; icon: string }> = {
  'page.viewed': { title: texts['page.viewed'], icon: 'eye' },
  'screen.viewed': { title: texts['screen.viewed'], icon: 'eye' },
  'show.watched': { title: texts['show.watched'], icon: 'eye' },
  'event.attended': { title: texts['event.attended'], icon: 'people' },
  'survey.answered': { title: texts['survey.answered'], icon: 'survey' },
  'restock.requested': { title: texts['restock.requested'], icon: 'clock' },
  'coupon.used': { title: texts['coupon.used'], icon: 'tag' },
  'points.redeemed': { title: texts['points.redeemed'], icon: 'gift' },
  'referral.joined': { title: texts['referral.joined'], icon: 'people' },
  'review.posted': { title: texts['review.posted'], icon: 'voice' },
  'post.shared': { title: texts['post.shared'], icon: 'heart' },
}

const PROPERTIES: Record<string, Text> = {
  score: texts.score,
  distanceKm: texts.distanceKm,
  points: texts.points,
  product: texts.product,
  title: texts.title,
  path: texts.path,
  sku: texts.sku,
}

/** Whether a name is one of those. */
export const isCustomary = (name: string): boolean => Object.hasOwn(TITLES, name)

/** What a fact is called that no module knows: by custom, or its name as words. */
export function calledByCustom(name: string, t: Translate): { title: string; icon: string } {
  const known = Object.hasOwn(TITLES, name) ? TITLES[name] : undefined
  return known
    ? { title: t(known.title), icon: known.icon }
    : { title: asWords(name), icon: 'pulse' }
}

/** A property of such a fact, in words. */
export function sayProperty(key: string, value: string | number | boolean, t: Translate): string {
  const said = typeof value === 'boolean' ? t(value ? texts.yes : texts.no) : value
  const known = Object.hasOwn(PROPERTIES, key) ? PROPERTIES[key] : undefined
  return t(known ?? texts.other, { key: asWords(key), value: said })
}

/** `cart_item.removed` is “Cart item removed”; what is written in words already stays. */
function asWords(name: string): string {
  if (!/^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$/.test(name)) return name
  const words = name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[._-]+/g, ' ')
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
