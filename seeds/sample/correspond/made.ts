import type { Actor, Ctx } from '../../../kernel/context.ts'
import type { CardWords } from '../cards/words.ts'
import type { Frame } from '../frame.ts'

/** Days after which a shop that cares has answered everybody. */
export const SETTLED_AFTER = 15
export const SEED = 8649

export type Writer = Extract<Actor, { kind: 'staff' }>
export type Someone = { personId: string; familyName: string; givenName: string; hasMail: boolean }
export type Made = {
  frame: Frame
  words: CardWords
  /** The name under which the shop answers. */
  shop: string
  writers: Writer[]
  /** Apart, so that nobody's talks cross. */
  people: Record<'cards' | 'mails' | 'chats' | 'calls', Someone[]>
}

export function signed(
  { words: { dear, from }, shop }: Pick<Made, 'words' | 'shop'>,
  who: Someone,
  writer: Writer,
  body: string,
): string {
  const name = /[぀-鿿]/.test(dear) ? `${who.familyName} ${who.givenName} 様` : who.givenName
  return `${dear.replace('{name}', name)}\n${body}\n\n${from.replace('{shop}', shop).replace('{writer}', writer.name)}`
}

/** Made-up words pass by the guide that a real writer reads first. */
export const asLoader = (then: Ctx, { actor }: Ctx): Ctx => ({ ...then, actor })
