import { type App, serve } from '../../kernel/http.ts'
import * as contract from './contract.ts'
import { practise, readPractice, setPracticeRule } from './guide/practice.ts'
import {
  addSection,
  confirmSection,
  putSectionAway,
  readGuide,
  writeSection,
} from './guide/read-guide.ts'
import { askSwap, endSwap, listHands, raiseHand, seeThanks, thankForHand } from './hands/hands.ts'
import {
  askForLetter,
  lookAtLetterRequest,
  noteLetterSource,
  suggestLetters,
} from './replies/draft-letter.ts'
import { listReplies } from './replies/list-replies.ts'
import {
  approveLetter,
  feelReply,
  listLettersToLookOver,
  returnLetter,
} from './replies/look-over.ts'
import { readReply, replyPicture } from './replies/read-reply.ts'
import { askForLook, saveLetter, sendReply } from './replies/write-reply.ts'
import { listContinuity, readContinuity } from './team/continuity.ts'
import { readDebt } from './team/read-debt.ts'
import { readTeamFigures } from './team/read-team-figures.ts'
import { rotaNews } from './team/rota-news.ts'
import { changeRota, readRota, setShare } from './team/shares.ts'
import { tryRota } from './team/try-rota.ts'

export function routes(app: App): void {
  replyRoutes(app)
  handRoutes(app)
  guideRoutes(app)
  teamRoutes(app)
}

function replyRoutes(app: App): void {
  serve(app, contract.listReplies, (ctx) => listReplies(ctx))
  serve(app, contract.readReply, (ctx, { params }) => readReply(ctx, params))
  serve(app, contract.replyPicture, (ctx, { params }) => replyPicture(ctx, params))
  serve(app, contract.saveLetter, (ctx, { params, body }) =>
    saveLetter(ctx, { ...params, ...body }),
  )
  serve(app, contract.sendReply, (ctx, { params, body }) => sendReply(ctx, { ...params, ...body }))
  serve(app, contract.askForLook, (ctx, { params, body }) =>
    askForLook(ctx, { ...params, ...body }),
  )
  serve(app, contract.suggestLetters, (ctx, { params }) => suggestLetters(ctx, params))
  serve(app, contract.noteLetterSource, (ctx, { params, body }) =>
    noteLetterSource(ctx, { ...params, ...body }),
  )
  serve(app, contract.lookAtLetterRequest, (ctx, { params }) => lookAtLetterRequest(ctx, params))
  serve(app, contract.askForLetter, (ctx, { params }) => askForLetter(ctx, params))
  serve(app, contract.listLettersToLookOver, (ctx) => listLettersToLookOver(ctx))
  serve(app, contract.approveLetter, (ctx, { params, body }) =>
    approveLetter(ctx, { ...params, ...body }),
  )
  serve(app, contract.returnLetter, (ctx, { params, body }) =>
    returnLetter(ctx, { ...params, ...body }),
  )
  serve(app, contract.feelReply, (ctx, { params, body }) => feelReply(ctx, { ...params, ...body }))
}

function handRoutes(app: App): void {
  serve(app, contract.listHands, (ctx) => listHands(ctx))
  serve(app, contract.askSwap, (ctx, { params, body }) => askSwap(ctx, { ...params, ...body }))
  serve(app, contract.endSwap, (ctx, { params }) => endSwap(ctx, params))
  serve(app, contract.raiseHand, (ctx, { params }) => raiseHand(ctx, params))
  serve(app, contract.thankForHand, (ctx, { params, body }) =>
    thankForHand(ctx, { ...params, ...body }),
  )
  serve(app, contract.seeThanks, (ctx, { params }) => seeThanks(ctx, params))
}

function guideRoutes(app: App): void {
  serve(app, contract.readGuide, (ctx) => readGuide(ctx))
  serve(app, contract.confirmSection, (ctx, { params }) => confirmSection(ctx, params))
  serve(app, contract.addSection, (ctx, { body }) => addSection(ctx, body))
  serve(app, contract.writeSection, (ctx, { params, body }) =>
    writeSection(ctx, { ...params, ...body }),
  )
  serve(app, contract.putSectionAway, (ctx, { params }) => putSectionAway(ctx, params))
  serve(app, contract.readPractice, (ctx) => readPractice(ctx))
  serve(app, contract.practise, (ctx, { params, body }) => practise(ctx, { ...params, ...body }))
  serve(app, contract.setPracticeRule, (ctx, { body }) => setPracticeRule(ctx, body))
}

function teamRoutes(app: App): void {
  serve(app, contract.readRota, (ctx) => readRota(ctx))
  serve(app, contract.changeRota, (ctx, { body }) => changeRota(ctx, body))
  serve(app, contract.setShare, (ctx, { params, body }) => setShare(ctx, { ...params, ...body }))
  serve(app, contract.tryRota, (ctx, { body }) => tryRota(ctx, body))
  serve(app, contract.readDebt, (ctx, { query }) => readDebt(ctx, query))
  serve(app, contract.readTeam, (ctx, { query }) => readTeamFigures(ctx, query))
  serve(app, contract.readContinuity, (ctx) => readContinuity(ctx))
  serve(app, contract.listContinuity, (ctx, { query }) => listContinuity(ctx, query))
  serve(app, contract.rotaNews, (ctx) => rotaNews(ctx))
}
