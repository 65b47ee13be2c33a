import type { Host } from '../../kernel/host.ts'
import type { Lane } from '../../kernel/lanes.ts'
import { bulkTurn } from './live/bulk-turn.ts'
import { fillTurn } from './live/fill.ts'
import { dueTurn, type Lanes, liveTurn } from './live/turns.ts'
import { CHANGED } from './segments.queries.ts'

const LOOK = 250
const LOOK_AT_CLOCK = 500
const LOOK_AT_HISTORY = 2000

/** Each lane has a connection of its own, and so prepared statements of its own. */
function stateOf(): (host: Host) => Lanes {
  const states = new WeakMap<Host, Lanes>()
  return (host) => {
    const state = states.get(host) ?? { active: null }
    states.set(host, state)
    return state
  }
}

const live = stateOf()
const due = stateOf()
const bulk = stateOf()
const fill = stateOf()

export const lanes: readonly Lane[] = [
  {
    name: 'segments.live',
    wakenBy: 'kizuna_touched',
    idle: LOOK,
    turn: (ctx) => liveTurn(ctx, live(ctx.host)),
  },
  {
    name: 'segments.due',
    idle: LOOK_AT_CLOCK,
    turn: (ctx) => dueTurn(ctx, due(ctx.host)),
  },
  {
    name: 'segments.fill',
    wakenBy: CHANGED,
    idle: LOOK_AT_HISTORY,
    turn: (ctx) => fillTurn(ctx, fill(ctx.host)),
  },
  {
    name: 'segments.bulk',
    idle: LOOK_AT_HISTORY,
    turn: (ctx) => bulkTurn(ctx, bulk(ctx.host)),
  },
]
