import type { Ctx } from '../../../kernel/context.ts'
import { DomainError, type FieldError, invalid } from '../../../kernel/errors.ts'
import { translator } from '../../../kernel/i18n.ts'
import {
  type Block,
  hasSubject,
  isLink,
  KINDS_OF,
  type TemplateChannel,
  wordsOf,
} from '../template-blocks.rules.ts'
import { templateTexts as texts } from '../templates.texts.ts'
import { findApprovedKeys } from '../wordings/wordings.queries.ts'
import { faultIn } from './check-source.ts'

type Content = { channel: TemplateChannel; subject: string | null; blocks: readonly Block[] }
type Fault = { path: string; error: DomainError }

/**
 * Refuses what cannot be sent, each fault at its field. A draft may still have gaps, but what is
 * written in it must be readable. Throws `invalid`.
 */
export async function checkContent(
  ctx: Ctx,
  content: Content,
  { isDraft = false }: { isDraft?: boolean } = {},
): Promise<void> {
  const wordings = await findApprovedKeys(ctx.tx)
  const gaps = isDraft ? [] : gapsIn(content)
  const [first, ...more] = [...faultsIn(content, wordings), ...gaps]
  if (!first) return
  const t = translator(ctx.locale)
  const fields: FieldError[] = [first, ...more].map(({ path, error }) => ({
    path,
    message: t(error.text, error.params),
  }))
  throw new DomainError('invalid', first.error.text, first.error.params, fields)
}

function faultsIn({ channel, subject, blocks }: Content, wordings: ReadonlySet<string>): Fault[] {
  const read = (path: string, words: string): Fault[] => {
    const error = faultIn(words, wordings)
    return error ? [{ path, error }] : []
  }
  return [
    ...(subject === null ? [] : read('subject', subject)),
    ...blocks.flatMap((block, at) => {
      const path = `blocks.${at}`
      if (!KINDS_OF[channel].includes(block.kind))
        return [{ path: `${path}.kind`, error: invalid(texts.notForChannel) }]
      if (block.kind === 'wording' && block.key !== '' && !wordings.has(block.key)) {
        const error = invalid(texts.noSuchWording, { key: block.key })
        return [{ path: `${path}.key`, error }]
      }
      return wordsOf(block).flatMap(([field, words]) => read(`${path}.${field}`, words))
    }),
  ]
}

function gapsIn({ channel, subject, blocks }: Content): Fault[] {
  const gaps: Fault[] = blocks.flatMap((block, at) => {
    const gap = (field: string, error: DomainError) => [{ path: `blocks.${at}.${field}`, error }]
    if (block.kind === 'wording' && block.key === '') return gap('key', invalid(texts.needsWording))
    if (block.kind === 'button' && !block.label.trim())
      return gap('label', invalid(texts.needsLabel))
    if (block.kind === 'button' && !isLink(block.link)) return gap('link', invalid(texts.badLink))
    if (block.kind === 'picture' && !/^https?:\/\/\S+$/i.test(block.address.trim()))
      return gap('address', invalid(texts.badPicture))
    if (block.kind === 'picture' && !block.alt.trim()) return gap('alt', invalid(texts.needsAlt))
    return []
  })
  if (hasSubject(channel) && !subject?.trim())
    gaps.unshift({ path: 'subject', error: invalid(texts.needsSubject) })
  const isBlank = blocks.every(
    (block) => block.kind !== 'wording' && wordsOf(block).every(([, words]) => !words.trim()),
  )
  if (isBlank) gaps.push({ path: 'blocks', error: invalid(texts.needsWords) })
  return gaps
}

/** Wordings that the blocks insert, by block or between braces. */
export function wordingsIn({ subject, blocks }: Omit<Content, 'channel'>): string[] {
  const named = (words: string) =>
    [...words.matchAll(/\bwording\.([a-z][a-z0-9_]*)/g)].map(([, key = '']) => key)
  const keys = blocks.flatMap((block) =>
    block.kind === 'wording' ? [block.key] : wordsOf(block).flatMap(([, words]) => named(words)),
  )
  return [...new Set([...named(subject ?? ''), ...keys])]
}
