import { access, constants, statfs } from 'node:fs/promises'
import { get } from 'node:http'
import { createServer } from 'node:net'
import { sql } from 'kysely'
import { type Config, describeConfig } from '../../kernel/config.ts'
import type { Translate } from '../../kernel/i18n.ts'
import { findFailedJobs } from '../../kernel/jobs.ts'
import type { Logger } from '../../kernel/log.ts'
import { packageVersion } from '../../kernel/package-root.ts'
import { openPlace } from '../place.ts'
import { texts } from '../server.texts.ts'
import type { Command } from './command.ts'

type Finding = { check: string; ok: boolean; found: string }

export const doctorCommand: Command = {
  name: 'doctor',
  summary: texts.doctorSummary,
  usage: '',
  options: {},
  async run({ config, log, t }) {
    const findings = [
      node(t),
      await dataFolder(config, t),
      await diskSpace(config, t),
      await port(config, t),
      ...(await database(config, log, t)),
    ]
    const line = ({ check, ok, found }: Finding) =>
      `${ok ? '✓' : '✗'} ${t(ok ? texts.doctorOk : texts.doctorBad)}  ${check}: ${found}`
    return {
      json: { version: packageVersion, findings },
      lines: findings.map(line),
      ok: findings.every((finding) => finding.ok),
    }
  },
}

export const configCommand: Command = {
  name: 'config',
  summary: texts.configSummary,
  usage: '',
  options: {},
  async run({ config }) {
    const described = describeConfig(config)
    const width = Math.max(...Object.keys(described).map((key) => key.length))
    return {
      json: described,
      lines: Object.entries(described).map(
        ([key, value]) => `${key.padEnd(width)}  ${value || '—'}`,
      ),
    }
  },
}

function node(t: Translate): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const ok = major > 20 || (major === 20 && minor >= 19)
  return {
    check: 'Node',
    ok,
    found: ok ? process.version : t(texts.nodeTooOld, { version: process.version }),
  }
}

async function dataFolder(config: Config, t: Translate): Promise<Finding> {
  const ok = await access(config.KIZUNA_DATA, constants.W_OK).then(
    () => true,
    () => false,
  )
  const found = ok ? config.KIZUNA_DATA : t(texts.folderClosed, { path: config.KIZUNA_DATA })
  return { check: 'KIZUNA_DATA', ok, found }
}

async function diskSpace(config: Config, t: Translate): Promise<Finding> {
  const { bavail, bsize } = await statfs(config.KIZUNA_DATA).catch(() => statfs('.'))
  const gigabytes = (bavail * bsize) / 1024 ** 3
  return {
    check: t(texts.disk),
    ok: gigabytes > 1,
    found: t(texts.diskFree, { gigabytes: gigabytes.toFixed(1) }),
  }
}

async function port(config: Config, t: Translate): Promise<Finding> {
  if (await answers(config.PORT)) {
    return { check: 'PORT', ok: true, found: t(texts.portOurs, { port: config.PORT }) }
  }
  const free = await new Promise<boolean>((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(config.PORT, () => probe.close(() => resolve(true)))
  })
  return {
    check: 'PORT',
    ok: free,
    found: t(free ? texts.portFree : texts.portTaken, { port: config.PORT }),
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    get({ host: '127.0.0.1', port, path: '/health/ready', timeout: 2000 }, (response) => {
      response.resume()
      resolve(response.statusCode === 200)
    })
      .on('error', () => resolve(false))
      .on('timeout', () => resolve(false))
  })
}

async function database(config: Config, log: Logger, t: Translate): Promise<Finding[]> {
  try {
    const place = await openPlace(config, log)
    try {
      const { rows } = await sql<{
        v: string
      }>`select current_setting('server_version') as v`.execute(place.db)
      const failed = await findFailedJobs(place.db, 1000)
      return [
        {
          check: 'PostgreSQL',
          ok: true,
          found: `${rows[0]?.v} (${config.DATABASE_URL ? 'DATABASE_URL' : t(texts.embedded)})`,
        },
        { check: t(texts.failedJobs), ok: failed.length === 0, found: String(failed.length) },
      ]
    } finally {
      await place.close()
    }
  } catch (error) {
    return [
      {
        check: 'PostgreSQL',
        ok: false,
        found: error instanceof Error ? error.message : String(error),
      },
    ]
  }
}
