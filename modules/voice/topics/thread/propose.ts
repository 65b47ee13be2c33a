import { because } from '../learning/because.ts'
import { KIND_CUES } from '../learning/first-words.rules.ts'
import { bucketsOf, plain } from '../learning/grams.ts'
import { tell } from '../learning/learn.ts'
import { moodByWords } from '../learning/mood-words.ts'
import type { HeadInUse, ProposeInput, Told, TopicToFind } from './words.ts'

const MOST_WORDS = 5
const MOST_TOPICS = 3

/** What each text is taken for. What has been learned speaks first; words alone only where nothing has. */
export function propose({ heads, topics, moodWords, texts }: ProposeInput): Told[] {
  const byName = new Map(heads.map((head) => [head.head, head]))
  const cued = topics.map((topic) => ({ ...topic, cues: topic.cues.map(plain).filter(Boolean) }))
  return texts.map((words) => {
    const text = plain(words)
    const buckets = bucketsOf(text)
    const reasons: string[] = []
    const kind =
      told(byName.get('kind'), text, buckets) ?? (byName.has('kind') ? null : kindByCue(text))
    const mood =
      told(byName.get('mood'), text, buckets) ??
      (byName.has('mood') ? null : moodByWords(text, moodWords))
    const found = cued.flatMap((topic) => {
      const head = byName.get(`topic:${topic.topicId}`)
      const one = head ? told(head, text, buckets) : byCue(topic, text)
      return one ? [{ topicId: topic.topicId, ...one }] : []
    })
    const best = found.toSorted((a, b) => b.chance - a.chance).slice(0, MOST_TOPICS)
    if (kind) reasons.push(...kind.because)
    if (mood) reasons.push(...mood.because)
    for (const topic of best) reasons.push(...topic.because)
    return {
      kind: kind?.is ?? null,
      mood: mood ? ('is' in mood ? mood.is : mood.mood) : null,
      topicIds: best.map(({ topicId }) => topicId),
      because: withoutParts(reasons).slice(0, MOST_WORDS),
    }
  })
}

type Said = { is: string; chance: number; because: string[] }

/** Null where it has not been learned, or is not sure enough to say. */
function told(head: HeadInUse | undefined, text: string, buckets: Uint16Array): Said | null {
  if (!head || head.threshold === null || text === '') return null
  const { best, chance } = tell(head.weights, buckets)
  if (chance < head.threshold || (head.weights.classes === 1 && best === 0)) return null
  const place = head.weights.classes === 1 ? 0 : best
  const is = head.classes[best]
  return is ? { is, chance, because: because(head.weights, text, place) } : null
}

function kindByCue(text: string): Said | null {
  for (const { kind, cue } of KIND_CUES) {
    const found = cue.exec(text)
    if (found) return { is: kind, chance: 0, because: [found[0]] }
  }
  return null
}

function byCue({ cues }: TopicToFind, text: string): { chance: number; because: string[] } | null {
  const found = cues.filter((cue) => text.includes(cue))
  return found.length > 0 ? { chance: found.length / 100, because: found.slice(0, 2) } : null
}

/** 「届」 says nothing beside 「届かない」. */
const withoutParts = (words: readonly string[]) =>
  [...new Set(words)].filter(
    (word, _, all) => !all.some((one) => one !== word && one.includes(word)),
  )
