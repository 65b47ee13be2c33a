import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { serve } from '../../../kernel/http.ts'
import { translator } from '../../../kernel/i18n.ts'
import { calibrationHtml } from '../card-calibration.rules.ts'
import { cardTexts as texts } from '../cards.texts.ts'
import * as contract from '../contract.ts'
import { serveAnswers } from './answer/routes.ts'
import {
  archiveCardLayout,
  changeCardLayout,
  chooseCardLayout,
  createCardLayout,
  listCardLayouts,
} from './layouts.ts'
import { servePhotos } from './photo-routes.ts'
import { FACES_PATH } from './print/faces.ts'
import { postCard, postPrint, returnCard } from './print/post-print.ts'
import { printCards, remakePrint, undoPrint } from './print/print-cards.ts'
import { downloadPrint, getPrint, listPrints, printCsv, printPage } from './print/read-prints.ts'
import { countCards, getCard, listCards } from './read-cards.ts'
import { cancelCard, changeCard, makeCard } from './write-card.ts'

export async function cardRoutes(app: FastifyInstance): Promise<void> {
  await app.register(servePhotos)
  await app.register(serveAnswers)
  servePages(app)
  serveLayouts(app)
  servePrints(app)
  serve(app, contract.listCards, (ctx, { query }) => listCards(ctx, query))
  serve(app, contract.countCards, (ctx) => countCards(ctx))
  serve(app, contract.makeCard, (ctx, { body }) => makeCard(ctx, body))
  serve(app, contract.getCard, (ctx, { params }) => getCard(ctx, params))
  serve(app, contract.changeCard, (ctx, { params, body }) =>
    changeCard(ctx, { ...params, ...body }),
  )
  serve(app, contract.cancelCard, (ctx, { params }) => cancelCard(ctx, params))
  serve(app, contract.postCard, (ctx, { params, body }) => postCard(ctx, { ...params, ...body }))
  serve(app, contract.returnCard, (ctx, { params }) => returnCard(ctx, params))
}

function serveLayouts(app: FastifyInstance): void {
  serve(app, contract.listCardLayouts, (ctx) => listCardLayouts(ctx))
  serve(app, contract.createCardLayout, (ctx, { body }) => createCardLayout(ctx, body))
  serve(app, contract.changeCardLayout, (ctx, { params, body }) =>
    changeCardLayout(ctx, { ...params, ...body }),
  )
  serve(app, contract.chooseCardLayout, (ctx, { params }) => chooseCardLayout(ctx, params))
  serve(app, contract.archiveCardLayout, (ctx, { params }) => archiveCardLayout(ctx, params))
}

function servePrints(app: FastifyInstance): void {
  serve(app, contract.listCardPrints, (ctx, { query }) => listPrints(ctx, query))
  serve(app, contract.printCards, (ctx, { body }) => printCards(ctx, body))
  serve(app, contract.getCardPrint, (ctx, { params }) => getPrint(ctx, params))
  serve(app, contract.remakePrint, (ctx, { params, body }) =>
    remakePrint(ctx, { ...params, ...body }),
  )
  serve(app, contract.postPrint, (ctx, { params, body }) => postPrint(ctx, { ...params, ...body }))
  serve(app, contract.undoPrint, (ctx, { params }) => undoPrint(ctx, params))
  serve(app, contract.downloadPrint, (ctx, { params }) => downloadPrint(ctx, params))
  serve(app, contract.downloadPrintCsv, (ctx, { params, query }) =>
    printCsv(ctx, { ...params, ...query }),
  )
}

const ofPrint = z.object({ printId: z.uuid() })
const offset = z.coerce.number().min(-20).max(20).default(0)
const offsets = z.object({ x: offset, y: offset })

/** Pages of paper for the reader's own print dialogue. */
function servePages(app: FastifyInstance): void {
  app.route({
    method: 'GET',
    url: contract.printPagePath,
    schema: { summary: 'A batch as a page to print', tags: ['card-prints'], params: ofPrint },
    config: { door: 'member' },
    handler: async (request, reply) => {
      const page = await printPage(request.ctx, request.params as z.output<typeof ofPrint>)
      return reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(page)
    },
  })
  app.route({
    method: 'GET',
    url: contract.calibrationPagePath,
    schema: {
      summary: 'Lines at known millimetres, to see by how much a printer is off',
      tags: ['card-prints'],
      querystring: offsets,
    },
    config: { door: 'member' },
    handler: async (request, reply) => {
      const { x, y } = request.query as z.output<typeof offsets>
      const { locale } = request.ctx
      const t = translator(locale)
      const page = calibrationHtml(
        { sides: 'address', paper: 'single', offsetX: x, offsetY: y },
        {
          title: t(texts.calibrationTitle),
          words: [texts.calibrationHow, texts.calibrationThen, texts.calibrationBoxes].map((line) =>
            t(line),
          ),
          fonts: FACES_PATH,
          lang: locale,
        },
      )
      return reply.type('text/html; charset=utf-8').send(page)
    },
  })
}
