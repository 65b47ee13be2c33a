import type { CardDesign } from './card-shapes.rules.ts'

/** What does not keep a card from being printed, but ought to be known before it is. */
export const WARNINGS = ['no_sender', 'local_url'] as const
export type CardWarning = (typeof WARNINGS)[number]

/** Without the shop's address a card never comes back; a code that leads to this machine leads nobody here. */
export function warningsOf(
  { sender, code }: Pick<CardDesign, 'sender' | 'code'>,
  codeUrl: string,
): CardWarning[] {
  return [
    ...(sender.address.trim() ? [] : (['no_sender'] as const)),
    ...(code && !isReached(codeUrl) ? (['local_url'] as const) : []),
  ]
}

function isReached(url: string): boolean {
  const { protocol, hostname } = new URL(url)
  return protocol === 'https:' && !/^(localhost|127\.|\[::1\]$)/.test(hostname)
}
