import { parentPort } from 'node:worker_threads'
import { learn } from '../learning/learn.ts'
import { keyWords } from './key-words.ts'
import { propose } from './propose.ts'
import type { Question, Reply } from './words.ts'

// A thread of its own for all that takes a whole core: learning, telling thousands of voices apart, and
// cutting Japanese into words. It sees no database and keeps nothing but the dictionary.
parentPort?.on('message', async (question: Question) => {
  parentPort?.postMessage(await replyTo(question))
})

async function replyTo(question: Question): Promise<Reply> {
  const { id } = question
  try {
    return { id, answer: await answer(question) }
  } catch (error) {
    return { id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

async function answer({ ask, input }: Question): Promise<unknown> {
  if (ask === 'learn') return learn(input)
  if (ask === 'propose') return propose(input)
  return keyWords(input)
}
