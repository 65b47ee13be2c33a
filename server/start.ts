import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import closeWithGrace from 'close-with-grace'
import type { Config } from '../kernel/config.ts'
import { housekeeping } from '../kernel/housekeeping.ts'
import { createApp } from '../kernel/http.ts'
import { startJobs } from '../kernel/jobs.ts'
import { startLanes } from '../kernel/lanes.ts'
import { LiveHub, serveLive } from '../kernel/live.ts'
import type { Logger } from '../kernel/log.ts'
import { packageRoot } from '../kernel/package-root.ts'
import { serveConsole } from './console.ts'
import { openPlace, type Place } from './place.ts'

export interface RunningServer {
  url: string
  place: Place
  stop: () => Promise<void>
}

/** Starts this process in its role: HTTP, job workers, or both. */
export async function startServer(config: Config, log: Logger): Promise<RunningServer> {
  const place = await openPlace(config, log)
  const hub = new LiveHub(place.connection)
  const stops: (() => Promise<unknown>)[] = [() => place.close()]
  const stop = async () => {
    for (const step of stops.toReversed()) await step()
  }
  try {
    if (config.ROLE !== 'web') {
      const runner = await startJobs(place.host, place.db, place.pool, [housekeeping])
      stops.push(() => runner.stop())
      const lanes = await startLanes(place.host, place.connection, log)
      stops.push(() => lanes.stop())
    }
    const url = config.ROLE === 'worker' ? '' : await listen(place, hub, stops)
    return { url, place, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function listen(place: Place, hub: LiveHub, stops: (() => Promise<unknown>)[]) {
  const { config } = place.host
  await hub.start()
  stops.push(() => hub.stop())
  const app = await createApp(place.host, place.db)
  serveLive(app, hub)
  await serveConsole(app, join(packageRoot, 'dist/web'))
  await app.listen({ port: config.PORT, host: config.HOST }).catch((error) => {
    throw explainListen(error, config)
  })
  stops.push(async () => {
    app.server.closeAllConnections()
    await app.close()
  })
  const address = app.server.address()
  const port = typeof address === 'object' && address ? address.port : config.PORT
  return config.PUBLIC_URL || `http://localhost:${port}`
}

function explainListen(error: NodeJS.ErrnoException, config: Config): Error {
  if (error.code === 'EADDRINUSE') {
    return new Error(
      `Port ${config.PORT} is taken by another program. Stop it, or choose another port: PORT=4650 npm start`,
    )
  }
  if (error.code === 'EACCES') {
    return new Error(
      `Port ${config.PORT} needs more rights. Choose one above 1023: PORT=4649 npm start`,
    )
  }
  return error
}

/** `kizuna start`: runs until it is told to stop. */
export async function start(
  config: Config,
  log: Logger,
  announce: (server: RunningServer) => Promise<void>,
): Promise<void> {
  // Left alone, V8 lets garbage grow to four times what lives before it looks: 450 MB for a letter to many
  // instead of 270. No limit: a large import may still take what it needs.
  setFlagsFromString('--heap-growing-percent=50')
  const server = await startServer(config, log)
  closeWithGrace({ delay: 20_000, logger: log }, async ({ err }) => {
    if (err) log.error({ err }, 'stopping after an error')
    await server.stop()
  })
  await announce(server)
}
