import { access, constants, statfs } from 'node:fs/promises'
import { get } from 'node:http'
import { createServer } from 'node:net'
import { sql } from 'kysely'
import { type Config, describeConfig } from '../../kernel/config.ts'
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
      node(),
      await dataFolder(config),
      await diskSpace(config),
      await port(config),
      ...(await database(config, log)),
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

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const ok = major > 20 || (major === 20 && minor >= 19)
  return {
    check: 'Node',
    ok,
    found: ok ? process.version : `${process.version}; 20.19 or later is needed`,
  }
}

async function dataFolder(config: Config): Promise<Finding> {
  const ok = await access(config.KIZUNA_DATA, constants.W_OK).then(
    () => true,
    () => false,
  )
  const found = ok
    ? config.KIZUNA_DATA
    : `${config.KIZUNA_DATA} does not exist yet or cannot be written`
  return { check: 'KIZUNA_DATA', ok, found }
}

async function diskSpace(config: Config): Promise<Finding> {
  const { bavail, bsize } = await statfs(config.KIZUNA_DATA).catch(() => statfs('.'))
  const gigabytes = (bavail * bsize) / 1024 ** 3
  return { check: 'disk', ok: gigabytes > 1, found: `${gigabytes.toFixed(1)} GB free` }
}

async function port(config: Config): Promise<Finding> {
  if (await answers(config.PORT)) {
    return { check: 'PORT', ok: true, found: `${config.PORT}: Kizuna answers` }
  }
  const free = await new Promise<boolean>((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(config.PORT, () => probe.close(() => resolve(true)))
  })
  return {
    check: 'PORT',
    ok: free,
    found: `${config.PORT}${free ? ' is free' : ' is taken by another program'}`,
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

async function database(config: Config, log: Logger): Promise<Finding[]> {
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
          found: `${rows[0]?.v} (${config.DATABASE_URL ? 'DATABASE_URL' : 'embedded'})`,
        },
        { check: 'failed jobs', ok: failed.length === 0, found: String(failed.length) },
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
