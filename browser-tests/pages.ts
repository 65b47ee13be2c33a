import type { Page } from '@playwright/test'
import { send } from './signed-in.ts'

type Found = { items: Record<string, string>[] }

/** Where an example of each `$parameter` is found, and what it is called there. */
const EXAMPLES = {
  $personId: ['/api/v1/people?limit=1', 'personId'],
  $orderId: ['/api/v1/orders?limit=1', 'orderId'],
  $productId: ['/api/v1/products?limit=1', 'productId'],
  $subscriptionId: ['/api/v1/subscriptions?limit=1', 'subscriptionId'],
  $importId: ['/api/v1/imports?limit=1', 'importId'],
  $staffId: ['/api/v1/staff', 'staffId'],
  $segmentId: ['/api/v1/segments', 'segmentId'],
  $tagId: ['/api/v1/tags', 'tagId'],
  $destinationId: ['/api/v1/destinations', 'destinationId'],
  $personaId: ['/api/v1/personas', 'personaId'],
  $messageId: ['/api/v1/messages?limit=1', 'messageId'],
  $cardId: ['/api/v1/cards?limit=1', 'cardId'],
  $printId: ['/api/v1/card-prints?limit=1', 'printId'],
  $layoutId: ['/api/v1/card-layouts', 'layoutId'],
  // A batch of cards has the name already.
  $letterId: ['/api/v1/batches?limit=1', 'batchId'],
  $batchId: ['/api/v1/post-batches?limit=1', 'batchId'],
  $templateId: ['/api/v1/templates', 'templateId'],
  $wordingId: ['/api/v1/wordings', 'wordingId'],
  $voiceId: ['/api/v1/voices?limit=1', 'voiceId'],
  $meetingId: ['/api/v1/meetings', 'meetingId'],
  $improvementId: ['/api/v1/improvements', 'improvementId'],
  $goalId: ['/api/v1/goals', 'goalId'],
  $surveyId: ['/api/v1/surveys', 'surveyId'],
  $studyId: ['/api/v1/studies', 'studyId'],
  // A conversation has the name already; the spec takes one up.
  $replyId: ['/api/v1/replies', 'conversationId'],
} as const

/** Every page that the running console can show, as addresses that exist. */
export async function allPages(page: Page): Promise<string[]> {
  await page.goto('/')
  // The router of the running page: no list beside it that could be forgotten.
  const paths = await page.evaluate<string[]>('Object.keys(__TSR_ROUTER__.routesByPath)')
  const examples = await examplesOf(page)
  return paths.map((path) => path.replace(/\$\w+/g, (name) => examples.get(name) ?? name)).sort()
}

async function examplesOf(page: Page): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const [name, [path, field]] of Object.entries(EXAMPLES)) {
    const { items } = await send<Found>(page, 'GET', path)
    const example = items[0]?.[field]
    if (example) found.set(name, example)
  }
  return found
}
