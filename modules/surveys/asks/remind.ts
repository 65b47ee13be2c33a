import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { askGate, sendMessage } from '../../messaging/index.ts'
import { findSurvey } from '../forms/surveys.queries.ts'
import { noteReminded, takeToRemind } from './asks.queries.ts'
import { purposeOf, wordsOf } from './invite.ts'

const AT_ONCE = 50

/** Reminds those who have not answered, once; answers how many it looked at. */
export async function remindAll(ctx: Ctx): Promise<number> {
  requirePermission(ctx, 'surveys.ask')
  let looked = 0
  for (;;) {
    const taken = await inTransaction(ctx, async (ctx) => {
      const asks = await takeToRemind(ctx.tx, ctx.now, AT_ONCE)
      for (const ask of asks) await remind(ctx, ask)
      return asks.length
    })
    looked += taken
    if (taken < AT_ONCE) return looked
  }
}

async function remind(ctx: Ctx, ask: Awaited<ReturnType<typeof takeToRemind>>[number]) {
  const { personId, askId, surveyId, token, channel, endsAt } = ask
  await noteReminded(ctx.tx, { personId, askId, at: ctx.now })
  const survey = surveyId ? await findSurvey(ctx.tx, surveyId) : undefined
  if (!survey || !token || survey.state !== 'open' || (endsAt && endsAt < ctx.now)) return
  const way = survey.channels.find((one) => one === channel)
  if (!way) return
  const purpose = purposeOf(survey)
  const verdict = await askGate(ctx, { personId, channel: way, purpose })
  if (!verdict.ok && verdict.goesAt === null) return
  await sendMessage(ctx, {
    personId,
    channel: way,
    purpose,
    kind: 'notice',
    key: `survey-again:${askId}`,
    ...(await wordsOf(ctx, survey, { personId, token, channel: way }, 'remind')),
  })
}
