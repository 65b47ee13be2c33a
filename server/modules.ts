import type { Module } from '../kernel/module.ts'
import accounts from '../modules/accounts/module.ts'
import activity from '../modules/activity/module.ts'
import community from '../modules/community/module.ts'
import goals from '../modules/goals/module.ts'
import imports from '../modules/imports/module.ts'
import inbox from '../modules/inbox/module.ts'
import insight from '../modules/insight/module.ts'
import messaging from '../modules/messaging/module.ts'
import orders from '../modules/orders/module.ts'
import people from '../modules/people/module.ts'
import post from '../modules/post/module.ts'
import rota from '../modules/rota/module.ts'
import segments from '../modules/segments/module.ts'
import surveys from '../modules/surveys/module.ts'
import voice from '../modules/voice/module.ts'
import seeds from '../seeds/module.ts'

/** The one list of modules, from the ground to the roof. A module may call only those above it in this file. */
export const modules: readonly Module[] = [
  accounts,
  people,
  activity,
  orders,
  imports,
  segments,
  insight,
  messaging,
  inbox,
  post,
  rota,
  voice,
  surveys,
  community,
  goals,
  seeds,
]
