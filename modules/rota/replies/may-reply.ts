import type { MayReply } from '../../inbox/index.ts'
import { rotaTexts } from '../rota.texts.ts'
import { lookOf } from './my-talk.ts'
import { findOwnShare } from './share.queries.ts'

/** Asked by the inbox, from whose desk a beginner sends no more alone than from here. */
export const mayReply: MayReply = async (ctx, { staffId }) => {
  if (!(await lookOf(ctx, staffId)).needsLook) return null
  const share = await findOwnShare(ctx.tx, staffId)
  return share?.needsReader ? rotaTexts.readerBeforeDesk : rotaTexts.guideBeforeDesk
}
