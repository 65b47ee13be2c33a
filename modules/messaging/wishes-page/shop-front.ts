import type { Ctx } from '../../../kernel/context.ts'
import type { Shop } from '../../../portal/page.ts'
import { readCompany } from '../../accounts/index.ts'
import { readSender } from '../gate/sender.ts'

const PHONE = /^[\d+()\s-]{8,20}$/

/** The shop as its customers see it on top of every page: its name, and its telephone where it has told one. */
export async function readShopFront(ctx: Pick<Ctx, 'tx' | 'locale'>): Promise<Shop> {
  const { name, locale } = await readCompany(ctx)
  const sender = await readSender(ctx)
  const { contact } = sender
  const isPhone = PHONE.test(contact.normalize('NFKC'))
  return { name: name || sender.name, phone: isPhone ? contact : null, locale }
}
