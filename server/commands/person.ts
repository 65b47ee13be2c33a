import { createWriteStream } from 'node:fs'
import { resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { invalid } from '../../kernel/errors.ts'
import { erasePerson, exportPerson, findPeople } from '../../modules/people/index.ts'
import { openPlace } from '../place.ts'
import { texts } from '../server.texts.ts'
import { type Command, type Invocation, word } from './command.ts'

export const personFindCommand: Command = {
  name: 'person find',
  summary: texts.personFindSummary,
  usage: 'WORDS [--limit N]',
  options: { limit: { type: 'string' } },
  run: (invocation) =>
    inPlace(invocation, async (ctx) => {
      const q = invocation.words.join(' ') || word(invocation, 0, texts.wantedWords)
      const limit = Number(invocation.values.limit ?? 20)
      if (!Number.isInteger(limit) || limit < 1) throw invalid(texts.badLimit)
      const found = await findPeople(ctx, { q, limit: Math.min(limit, 500) })
      const lines = found.items.map(({ personId, name, kana, number, place }) =>
        [personId, number ?? '—', name, kana, place ?? ''].join('  '),
      )
      return { json: found, lines: lines.length > 0 ? lines : [invocation.t(texts.noneFound)] }
    }),
}

export const personExportCommand: Command = {
  name: 'person export',
  summary: texts.personExportSummary,
  usage: 'ID [--out FILE]',
  options: { out: { type: 'string' } },
  run: (invocation) =>
    inPlace(invocation, async (ctx) => {
      const json = await exportPerson(ctx, { personId: wantedId(invocation) })
      const text = JSON.stringify(json, null, 2)
      const { out } = invocation.values
      if (typeof out !== 'string') return { json, lines: [text] }
      const path = resolve(out)
      await pipeline([text], createWriteStream(path, { mode: 0o600 }))
      return { json: { path }, lines: [invocation.t(texts.personExported, { path })] }
    }),
}

export const personEraseCommand: Command = {
  name: 'person erase',
  summary: texts.personEraseSummary,
  usage: 'ID --yes',
  options: { yes: { type: 'boolean' } },
  run: (invocation) =>
    inPlace(invocation, async (ctx) => {
      const personId = wantedId(invocation)
      if (!invocation.values.yes) throw invalid(texts.eraseConfirm)
      const json = await erasePerson(ctx, { personId })
      return { json, lines: [invocation.t(texts.personErased)] }
    }),
}

type Work = (
  ctx: ReturnType<Awaited<ReturnType<typeof openPlace>>['operator']>,
) => ReturnType<Command['run']>

async function inPlace({ config, log, locale }: Invocation, work: Work) {
  const place = await openPlace(config, log)
  try {
    return await work({ ...place.operator(), locale })
  } finally {
    await place.close()
  }
}

function wantedId(invocation: Invocation): string {
  return z.uuid().parse(word(invocation, 0, texts.wantedPerson))
}
