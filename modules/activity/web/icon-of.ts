import type { IconName } from '../../../web/ui/Icon.tsx'

/** What modules may name in their kinds of facts. */
const ICONS = [
  'phone',
  'postcard',
  'mail',
  'line',
  'person',
  'people',
  'building',
  'pencil',
  'clock',
  'check',
  'pulse',
  'truck',
  'undo',
  'repeat',
  'point',
  'gift',
  'voice',
  'survey',
  'heart',
  'live',
  'send',
  'eye',
  'tag',
  'flag',
  'hand',
  'close',
  'minus',
  'plus',
  'yen',
  'calendar',
  'link',
  'box',
] as const satisfies readonly IconName[]

export function iconOf(name: string): IconName {
  return ICONS.find((icon) => icon === name) ?? 'pulse'
}
