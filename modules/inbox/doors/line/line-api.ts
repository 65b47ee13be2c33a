import { HTTPFetchError, messagingApi } from '@line/bot-sdk'
import type { Ctx } from '../../../../kernel/context.ts'
import { readWire } from '../../../messaging/index.ts'
import { LARGEST_FILE } from '../store-attachment.ts'

/** What we ask of LINE itself. Null stands for «LINE has no answer to that», an error for «not now». */
export interface LineApi {
  displayName: (lineUser: string) => Promise<string | null>
  content: (messageId: string) => Promise<Buffer | null>
  linkToken: (lineUser: string) => Promise<string | null>
}

/** Null while there are no credentials. */
export async function lineApi(ctx: Ctx): Promise<LineApi | null> {
  const wire = await readWire(ctx, 'line')
  const channelAccessToken = wire?.secret.accessToken
  if (!wire || !channelAccessToken) return null
  const baseURL = wire.settings.baseUrl.replace(/\/+$/, '') || undefined
  const client = new messagingApi.MessagingApiClient({ channelAccessToken, baseURL })
  const blobs = new messagingApi.MessagingApiBlobClient({ channelAccessToken, baseURL })
  return {
    displayName: (lineUser) =>
      orNull(async () =>
        (await client.getProfile(lineUser)).displayName.slice(0, 60).toWellFormed(),
      ),
    content: (messageId) => orNull(async () => readAll(await blobs.getMessageContent(messageId))),
    linkToken: (lineUser) => orNull(async () => (await client.issueLinkToken(lineUser)).linkToken),
  }
}

async function orNull<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask()
  } catch (error) {
    const isRefusal = error instanceof HTTPFetchError && error.status < 500 && error.status !== 429
    if (isRefusal) return null
    throw error
  }
}

/** More than we keep of a file is not read to its end. */
async function readAll(stream: AsyncIterable<Buffer | string>): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of stream) {
    const bytes = Buffer.from(part)
    size += bytes.length
    if (size > LARGEST_FILE) break
    parts.push(bytes)
  }
  return size > LARGEST_FILE ? Buffer.alloc(0) : Buffer.concat(parts)
}
