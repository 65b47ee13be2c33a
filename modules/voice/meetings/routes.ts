import { type App, serve } from '../../../kernel/http.ts'
import * as contract from '../contract/meetings.ts'
import { addItem, putOnAgenda, readOnAgenda, removeItem } from './add-item.ts'
import { writeAgenda } from './agenda.ts'
import { changeItem, decideItem, finishItem } from './decide-item.ts'
import {
  attendMeeting,
  changeMeeting,
  endMeeting,
  focusItem,
  openMeeting,
  planMeeting,
} from './hold-meeting.ts'
import { raiseHand, thankFor } from './raise-hand.ts'
import { listItems, listMeetings, readMeeting } from './read-meetings.ts'
import { recordItem } from './record-item.ts'
import { readSheet, readSheetSettings, setSheetSettings } from './week-sheet.ts'

export function meetingRoutes(app: App): void {
  serve(app, contract.listMeetings, async (ctx) => ({ items: await listMeetings(ctx) }))
  serve(app, contract.planMeeting, (ctx, { body }) => planMeeting(ctx, body))
  serve(app, contract.readMeeting, (ctx, { params }) => readMeeting(ctx, params))
  serve(app, contract.changeMeeting, (ctx, { params, body }) =>
    changeMeeting(ctx, { ...params, ...body }),
  )
  serve(app, contract.writeAgenda, (ctx, { params }) => writeAgenda(ctx, params))
  serve(app, contract.openMeeting, (ctx, { params }) => openMeeting(ctx, params))
  serve(app, contract.endMeeting, (ctx, { params, body }) =>
    endMeeting(ctx, { ...params, ...body }),
  )
  serve(app, contract.focusItem, (ctx, { params, body }) => focusItem(ctx, { ...params, ...body }))
  serve(app, contract.attendMeeting, (ctx, { params, body }) =>
    attendMeeting(ctx, { ...params, ...body }),
  )
  serve(app, contract.addItem, (ctx, { params, body }) => addItem(ctx, { ...params, ...body }))
  serve(app, contract.readSheet, (ctx, { params }) => readSheet(ctx, params))
  serve(app, contract.readSheetSettings, (ctx) => readSheetSettings(ctx))
  serve(app, contract.setSheetSettings, (ctx, { body }) => setSheetSettings(ctx, body))
  itemRoutes(app)
}

function itemRoutes(app: App): void {
  serve(app, contract.listItems, (ctx, { query }) => listItems(ctx, query))
  serve(app, contract.putOnAgenda, (ctx, { params }) => putOnAgenda(ctx, params))
  serve(app, contract.readOnAgenda, (ctx, { params }) => readOnAgenda(ctx, params))
  serve(app, contract.removeItem, (ctx, { params }) => removeItem(ctx, params))
  serve(app, contract.decideItem, (ctx, { params, body }) =>
    decideItem(ctx, { ...params, ...body }),
  )
  serve(app, contract.changeItem, (ctx, { params, body }) =>
    changeItem(ctx, { ...params, ...body }),
  )
  serve(app, contract.raiseHand, (ctx, { params, body }) => raiseHand(ctx, { ...params, ...body }))
  serve(app, contract.thankFor, (ctx, { params, body }) => thankFor(ctx, { ...params, ...body }))
  serve(app, contract.recordItem, (ctx, { params, body }) =>
    recordItem(ctx, { ...params, ...body }),
  )
  serve(app, contract.finishItem, (ctx, { params, body }) =>
    finishItem(ctx, { ...params, ...body }),
  )
}
