import type { Label, Learned } from '../learning/learn.ts'
import type { MoodWord } from '../learning/mood-words.ts'
import type { Weights } from '../learning/regression.ts'

/** A head in use, as the thread gets it; `classes` name what its classes are. */
export interface HeadInUse {
  head: string
  modelId: string
  classes: string[]
  weights: Weights
  threshold: number | null
}

/** A topic that may be proposed, with the words it is found by at first. */
export interface TopicToFind {
  topicId: string
  cues: string[]
}

export interface Told {
  kind: string | null
  mood: string | null
  topicIds: string[]
  because: string[]
}

export interface ProposeInput {
  heads: HeadInUse[]
  topics: TopicToFind[]
  moodWords: MoodWord[]
  texts: string[]
}

export interface LearnInput {
  /** Number of classes; 1 for a yes or no. */
  classes: number
  labels: Label[]
  earlier: { weights: Weights; threshold: number | null } | null
}

/** What the thread can be asked, each with what it answers. */
export interface Asks {
  propose: { input: ProposeInput; answer: Told[] }
  learn: { input: LearnInput; answer: Learned }
  /** Key words of each text, in base form, each once. */
  keyWords: { input: string[]; answer: string[][] }
}
export type Ask = keyof Asks

export type Question = { [A in Ask]: { id: number; ask: A; input: Asks[A]['input'] } }[Ask]
export type Reply = { id: number; answer: unknown } | { id: number; fault: string }
