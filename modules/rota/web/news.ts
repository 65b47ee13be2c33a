import { call } from '../../../web/api.ts'
import type { NewsItem } from '../../../web/rooms.ts'
import { translateNow } from '../../../web/texts.ts'
import { roomTexts as texts } from '../rooms.texts.ts'
import { debtPath, lettersPath, repliesPath } from './paths.ts'

const LOOKS = {
  over: { words: texts.newsOver, tone: 'enji', icon: 'warning', path: debtPath },
  near: { words: texts.newsNear, tone: 'yama', icon: 'clock', path: debtPath },
  returned: { words: texts.newsReturned, tone: 'plain', icon: 'pencil', path: repliesPath },
  to_look_over: { words: texts.newsLook, tone: 'plain', icon: 'eye', path: lettersPath },
  thanks: { words: texts.newsThanks, tone: 'kaki', icon: 'heart', path: repliesPath },
} as const

/** A lead hears of replies near or past their day; a writer of what concerns theirs. */
export async function repliesNews(signal: AbortSignal): Promise<NewsItem[]> {
  const { rotaNews } = await import('../contract.ts')
  const { items } = await call(rotaNews, {}, { signal })
  return items.map(({ id, at, kind, count, name }) => ({
    ...LOOKS[kind],
    ...{ id, at },
    words: kind === 'thanks' && name ? texts.newsThanked : LOOKS[kind].words,
    label: name ?? translateNow(texts.letters, { count }),
  }))
}
