import { addDays, dayIn, minuteIn } from '../../../kernel/clock.ts'
import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { translator } from '../../../kernel/i18n.ts'
import { listStaff, readCompany } from '../../accounts/index.ts'
import { isWorkingDay } from '../../inbox/index.ts'
import { mailStaff, publicBase, readWire } from '../../messaging/index.ts'
import { lateMailTexts as texts } from '../late-mails.texts.ts'
import { countDue } from './debt.queries.ts'
import {
  claimMail,
  findLongestLate,
  forgetMailsBefore,
  giveBackMail,
} from './late-mails.queries.ts'

/** From eight in the company's zone; who could not be reached then is tried until noon. */
const MORNING = { from: '08:00', to: '12:00' }
const DAY_MS = 86_400_000

/**
 * Tells leads by mail, once on the morning of a working day, how many replies are late. Nobody is told of a
 * sample shop, while away, or when they have switched it off. Answers how many were told.
 */
export async function mailLeads(ctx: Ctx): Promise<{ told: number }> {
  requirePermission(ctx, 'rota.manage')
  const { zone, sample } = await readCompany(ctx)
  const [today = '', time = ''] = minuteIn(zone, ctx.now).split(' ')
  const isMorning = time >= MORNING.from && time < MORNING.to && isWorkingDay(today)
  if (sample || !isMorning || !(await readWire(ctx, 'mail'))) return { told: 0 }
  const { over } = await countDue(ctx.tx, { today, tomorrow: addDays(today, 1) })
  const since = await findLongestLate(ctx.tx, today)
  if (over === 0 || !since) return { told: 0 }
  const days = Math.round((Date.parse(today) - Date.parse(dayIn(zone, since))) / DAY_MS)
  let told = 0
  for (const lead of await leadsToTell(ctx)) {
    const { staffId } = lead
    // Noted before it is said: broken off in between it is told to nobody rather than twice.
    const isMine = await inTransaction(ctx, async (ctx) => {
      await forgetMailsBefore(ctx.tx, addDays(today, -30))
      return claimMail(ctx.tx, { staffId, day: today, at: ctx.now })
    })
    if (!isMine) continue
    const answer = await mailStaff(ctx, { to: lead.email, ...wordsFor(ctx, lead, { over, days }) })
    if (answer === 'later' || answer === 'off') await giveBackMail(ctx.tx, { staffId, day: today })
    if (answer === 'taken') told += 1
    else ctx.host.log.warn({ staffId, answer }, 'a lead could not be told of late replies')
  }
  return { told }
}

type Lead = Awaited<ReturnType<typeof leadsToTell>>[number]

async function leadsToTell(ctx: Ctx) {
  const { items } = await listStaff(ctx)
  return items.filter(
    ({ active, away, lateMail, role, granted, taken }) =>
      active &&
      !away &&
      lateMail &&
      (role === 'owner' ||
        ((role === 'lead' || granted.includes('rota.manage')) && !taken.includes('rota.manage'))),
  )
}

function wordsFor(
  ctx: Ctx,
  { name, locale }: Lead,
  { over, days }: { over: number; days: number },
) {
  const t = translator(locale)
  const lines = [
    t(texts.hello, { name }),
    '',
    t(texts.count, { count: over }),
    t(texts.oldest, { count: days }),
    '',
    t(texts.open),
    `${publicBase(ctx)}/rota/debt`,
    '',
    t(texts.why),
  ]
  return { subject: t(texts.subject, { count: over }), text: lines.join('\n') }
}
