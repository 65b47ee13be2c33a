import { createApiKey, setUpCompany } from '../../modules/accounts/index.ts'
import { loadSampleShop } from '../../seeds/sample/load.ts'
import { openPlace } from '../place.ts'
import { texts } from '../server.texts.ts'
import { type Command, oneOf, wanted } from './command.ts'

export const setupCommand: Command = {
  name: 'setup',
  summary: texts.setupSummary,
  usage: '--email ADDRESS --password WORDS [--name NAME] [--shop NAME] [--locale ja|en] [--sample]',
  options: {
    email: { type: 'string' },
    password: { type: 'string' },
    name: { type: 'string' },
    shop: { type: 'string' },
    currency: { type: 'string' },
    zone: { type: 'string' },
    sample: { type: 'boolean' },
  },
  async run({ values, config, log, locale, t }) {
    const email = wanted(values, 'email')
    const password = wanted(values, 'password')
    const given = (option: string) =>
      typeof values[option] === 'string' ? values[option] : undefined
    const place = await openPlace(config, log)
    try {
      const { staffId } = await setUpCompany(place.operator(), {
        email,
        password,
        locale,
        name: given('name'),
        shopName: given('shop'),
        currency: given('currency'),
        zone: given('zone'),
      })
      // At once and in this process: the command works without a server that would run the job.
      const sample = values.sample ? await loadSampleShop(place.operator()) : null
      return {
        json: { staffId, email, sample },
        lines: [t(texts.setupDone, { email }), ...(sample ? [t(texts.sampleLoaded)] : [])],
      }
    } finally {
      await place.close()
    }
  },
}

export const keyCommand: Command = {
  name: 'key create',
  summary: texts.keySummary,
  usage: '--kind write|secret [--name NAME]',
  options: { kind: { type: 'string' }, name: { type: 'string' } },
  async run({ values, config, log, t }) {
    const kind = oneOf(values, 'kind', ['write', 'secret'])
    const place = await openPlace(config, log)
    try {
      const name = typeof values.name === 'string' ? values.name : `cli ${kind}`
      const { key, token } = await createApiKey(place.operator(), { kind, name })
      return { json: { ...key, token }, lines: [t(texts.keyMade), token] }
    } finally {
      await place.close()
    }
  },
}
