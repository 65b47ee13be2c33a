import { makeReturnLinkByEmail } from '../../modules/accounts/index.ts'
import { openPlace } from '../place.ts'
import { texts } from '../server.texts.ts'
import { type Command, wanted } from './command.ts'

export const staffLinkCommand: Command = {
  name: 'staff link',
  summary: texts.staffLinkSummary,
  usage: '--email ADDRESS',
  options: { email: { type: 'string' } },
  async run({ values, config, log, t }) {
    const email = wanted(values, 'email')
    const place = await openPlace(config, log)
    try {
      const { token, name, expiresAt } = await makeReturnLinkByEmail(place.operator(), { email })
      const url = `${config.PUBLIC_URL || `http://localhost:${config.PORT}`}/invitation#token=${token}`
      return {
        json: { name, email, url, expiresAt },
        lines: [t(texts.staffLinkMade, { name }), url],
      }
    } finally {
      await place.close()
    }
  },
}
