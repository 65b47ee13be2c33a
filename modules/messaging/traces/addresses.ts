import type { Ctx } from '../../../kernel/context.ts'

/** Where the shop's customers find us, without a slash at the end. */
export function publicBase({ host: { config } }: Pick<Ctx, 'host'>): string {
  return (config.PUBLIC_URL || `http://localhost:${config.PORT}`).replace(/\/+$/, '')
}

type Has = Pick<Ctx, 'host'>

export const openUrl = (ctx: Has, token: string) => `${publicBase(ctx)}/o/${token}.gif`
export const clickUrl = (ctx: Has, token: string, n: number) => `${publicBase(ctx)}/c/${token}/${n}`
/** For the header List-Unsubscribe: a page for people, one click for mail programs (RFC 8058). */
export const unsubscribeUrl = (ctx: Has, token: string) => `${publicBase(ctx)}/u/${token}`
/** For mail programs that stop news by a mail; whoever reads our mailbox takes it as that. */
export const unsubscribeAddress = (token: string, domain: string) =>
  `unsubscribe+${token}@${domain}`
/** For the foot of every message: why it came, and the person's own wishes. */
export const wishesUrl = (ctx: Has, token: string) => `${publicBase(ctx)}/w/${token}`
