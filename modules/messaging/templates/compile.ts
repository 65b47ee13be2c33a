import type { Locale } from '../../../kernel/i18n.ts'
import { type Block, hasSubject, type TemplateChannel } from '../template-blocks.rules.ts'
import { mailSource } from './mail-frame.ts'

/** Liquid sources made of what a person wrote; only a mail has HTML. */
export interface Compiled {
  subject: string | null
  html: string | null
  text: string
}

export interface Draft {
  channel: TemplateChannel
  locale: Locale
  subject: string | null
  blocks: readonly Block[]
}

export async function compile({ channel, locale, subject, blocks }: Draft): Promise<Compiled> {
  const line = hasSubject(channel) ? (subject ?? '') : null
  return {
    subject: line,
    html: channel === 'mail' ? await mailSource({ locale, subject: line ?? '', blocks }) : null,
    text: blocks.map(textOf).join(''),
  }
}

function textOf(block: Block, at: number): string {
  const words = `${plainOf(block)}\n\n`
  return block.only ? `{% if only.b${at} %}${words}{% endif %}` : words
}

function plainOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'text':
      return block.text
    case 'button':
      return `${block.label}\n${block.link}`
    case 'picture':
      return block.alt
    case 'divider':
      return '────────────'
    case 'wording':
      return `{{ wording.${block.key} }}`
    case 'columns':
      return `${block.left}\n\n${block.right}`
  }
}
