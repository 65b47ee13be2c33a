import { createClient, type DatabaseClient, type PoolOptions } from './db.ts'

const LISTEN_AGAIN = 500

/**
 * Hears NOTIFY on one connection of its own. When that had to be made anew, something may have been
 * missed: then `hear` is called without a channel.
 */
export async function listen(
  channels: string[],
  connection: PoolOptions,
  hear: (channel?: string) => void,
): Promise<{ stop: () => Promise<void> }> {
  if (channels.length === 0) return { stop: async () => {} }
  let client: DatabaseClient | null = null
  let timer: NodeJS.Timeout | undefined
  let isOver = false

  const start = async () => {
    const mine = createClient({ ...connection, keepAlive: true })
    client = mine
    mine.on('error', () => again(mine))
    mine.on('end', () => again(mine))
    mine.on('notification', ({ channel }) => hear(channel))
    await mine.connect()
    for (const channel of channels) await mine.query(`listen ${mine.escapeIdentifier(channel)}`)
    hear()
  }
  const again = (broken: DatabaseClient | null) => {
    if (isOver || broken !== client) return
    clearTimeout(timer)
    timer = setTimeout(() => start().catch(() => again(client)), LISTEN_AGAIN)
  }
  await start()
  return {
    async stop() {
      isOver = true
      clearTimeout(timer)
      await client?.end().catch(() => {})
    },
  }
}
