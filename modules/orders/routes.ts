import type { App } from '../../kernel/http.ts'
import { serve } from '../../kernel/http.ts'
import { cancelOrder } from './cancel-order.ts'
import { cancelSubscription } from './cancel-subscription.ts'
import { changeSubscription } from './change-subscription.ts'
import * as contract from './contract.ts'
import { pauseSubscription, resumeSubscription, skipDelivery } from './pause-subscription.ts'
import { placeOrder } from './place-order.ts'
import {
  listOrderChoices,
  listOrders,
  listReturns,
  readOrder,
  readPersonTotals,
} from './read-orders.ts'
import { listProducts, readProduct } from './read-products.ts'
import { listSubscriptions, presentSubscription, readSubscription } from './read-subscriptions.ts'
import { addReason, changeReason, listReasons, readCancelReasons } from './reasons.ts'
import { countRecalculation, recalculateCosts } from './recalculate-costs.ts'
import { returnGoods } from './return-goods.ts'
import { startSubscription } from './start-subscription.ts'
import { addProduct, changeProduct } from './upsert-products.ts'
import { withdrawReturn } from './withdraw-return.ts'

export function routes(app: App): void {
  orderRoutes(app)
  productRoutes(app)
  subscriptionRoutes(app)
}

function orderRoutes(app: App) {
  serve(app, contract.listOrders, (ctx, { query }) => listOrders(ctx, query))
  serve(app, contract.listOrderChoices, (ctx) => listOrderChoices(ctx))
  serve(app, contract.readOrder, (ctx, { params }) => readOrder(ctx, params))
  serve(app, contract.createOrder, (ctx, { body }) => placeOrder(ctx, body))
  serve(app, contract.createCancellation, async (ctx, { params, body }) => {
    await cancelOrder(ctx, { ...params, ...body })
    return {}
  })
  serve(app, contract.readPersonTotals, (ctx, { params }) => readPersonTotals(ctx, params))
  serve(app, contract.listReturns, (ctx, { query }) => listReturns(ctx, query))
  serve(app, contract.createReturn, (ctx, { body }) => returnGoods(ctx, body))
  serve(app, contract.deleteReturn, async (ctx, { params }) => {
    await withdrawReturn(ctx, params)
    return {}
  })
  serve(app, contract.listReasons, async (ctx, { query }) => ({
    items: await listReasons(ctx, query),
  }))
  serve(app, contract.createReason, (ctx, { body }) => addReason(ctx, body))
  serve(app, contract.updateReason, (ctx, { params, body }) =>
    changeReason(ctx, { ...params, ...body }),
  )
}

function productRoutes(app: App) {
  serve(app, contract.listProducts, (ctx, { query }) => listProducts(ctx, query))
  serve(app, contract.readProduct, (ctx, { params }) => readProduct(ctx, params))
  serve(app, contract.createProduct, (ctx, { body }) => addProduct(ctx, body))
  serve(app, contract.updateProduct, (ctx, { params, body }) =>
    changeProduct(ctx, { ...params, ...body }),
  )
  serve(app, contract.readRecalculation, (ctx, { params, query }) =>
    countRecalculation(ctx, { ...params, ...query }),
  )
  serve(app, contract.createRecalculation, (ctx, { params, body }) =>
    recalculateCosts(ctx, { ...params, ...body }),
  )
}

function subscriptionRoutes(app: App) {
  serve(app, contract.listSubscriptions, (ctx, { query }) => listSubscriptions(ctx, query))
  serve(app, contract.readSubscription, (ctx, { params }) => readSubscription(ctx, params))
  serve(app, contract.createSubscription, async (ctx, { body }) =>
    presentSubscription(ctx, await startSubscription(ctx, body)),
  )
  serve(app, contract.updateSubscription, async (ctx, { params, body }) =>
    presentSubscription(ctx, await changeSubscription(ctx, { ...params, ...body })),
  )
  serve(app, contract.createSkip, async (ctx, { params }) =>
    presentSubscription(ctx, await skipDelivery(ctx, params)),
  )
  serve(app, contract.createPause, async (ctx, { params, body }) =>
    presentSubscription(ctx, await pauseSubscription(ctx, { ...params, ...body })),
  )
  serve(app, contract.createResumption, async (ctx, { params, body }) =>
    presentSubscription(ctx, await resumeSubscription(ctx, { ...params, ...body })),
  )
  serve(app, contract.createEnd, async (ctx, { params, body }) =>
    presentSubscription(ctx, await cancelSubscription(ctx, { ...params, ...body })),
  )
  serve(app, contract.readCancelReasons, (ctx, { params }) => readCancelReasons(ctx, params))
}
