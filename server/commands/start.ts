import { setupUrl } from '../../modules/accounts/index.ts'
import { texts } from '../server.texts.ts'
import { start } from '../start.ts'
import type { Command } from './command.ts'

export const startCommand: Command = {
  name: 'start',
  summary: texts.startSummary,
  usage: '',
  options: {},
  async run({ t, config, log }) {
    await start(config, log, async ({ url, place }) => {
      const link = url && (await setupUrl(place.operator(), url))
      const lines = [
        url ? t(texts.running, { url }) : t(texts.workerRunning),
        ...(link ? [t(texts.setUpHere), `  ${link}`] : []),
        t(texts.stopHint),
      ]
      process.stdout.write(`\n${lines.join('\n')}\n\n`)
    })
    return null
  },
}
