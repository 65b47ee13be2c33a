import type { Ctx } from '../../kernel/context.ts'
import { invalid } from '../../kernel/errors.ts'
import { characterPeople } from './character/people-of.ts'
import type { PeopleQuestion, ReportName } from './contract/people.ts'
import { Figure } from './figure.ts'
import { type Frame, readFrame } from './frame.ts'
import { cohortMonths } from './insight.rules.ts'
import { texts } from './insight.texts.ts'
import { monthStart, monthsBefore } from './months.ts'
import { activePeople, lapsedPeople, leaverPeople, subscriberPeople } from './queries/churn.ts'
import { cohortPeople, cohortsPeople } from './queries/cohorts.ts'
import { buyerPeople } from './queries/costs.ts'
import {
  buyersSince,
  byWordOfMouth,
  newPeopleOf,
  runningSubscribers,
  speakers,
  spokenWords,
} from './queries/home.ts'
import { movesOf, stagePeople } from './queries/ladder-flows.ts'
import { returners } from './queries/ltv.ts'
import type { Relation } from './queries/orders.ts'
import type { Things } from './queries/people.ts'
import { stepPeople } from './queries/purchases.ts'
import { repeatPeople } from './queries/repeat.ts'
import { buyersBetween, retentionPeople } from './queries/retention.ts'
import { givenMarks } from './queries/scores.ts'
import {
  cancelledFor,
  cancelledInMonth,
  lifeSubscriptions,
  subscriptions as subscriptionsOf,
} from './queries/subscription-churn.ts'
import { currentDefinition } from './read-definitions.ts'

type Teller = (
  ctx: Ctx,
  frame: Frame,
  figure: Figure,
  question: PeopleQuestion,
) => Relation | Things | null | Promise<Relation | Things | null>

/**
 * What is behind a figure as a relation with person_id: its people, or what it counts with the
 * person of each. Throws `invalid` for an unknown figure.
 */
export async function peopleOf(
  ctx: Ctx,
  question: PeopleQuestion,
): Promise<{ frame: Frame; people: Relation | Things }> {
  const frame = await readFrame(ctx, question)
  const figure = new Figure(question.figure)
  const people = await TELLERS[question.report](ctx, frame, figure, question)
  if (!people) throw invalid(texts.noSuchFigure, { figure: question.figure })
  return { frame, people }
}

const TELLERS: Record<ReportName, Teller> = {
  ltv: (_ctx, frame, figure, { by }) => {
    if (figure.is('returners')) return returners(frame)
    if (figure.is('recent')) return cohortsPeople(frame, frame.month - 11, frame.month)
    if (figure.is('cohort')) {
      const { first, last } = cohortMonths(figure.cohort(), by ?? 'month')
      return cohortsPeople(frame, Math.max(first, frame.fromMonth ?? first), last)
    }
    return customers(frame, figure)
  },
  cohorts: (_ctx, frame, figure) =>
    figure.is('cohort')
      ? cohortPeople(frame, figure.month(1), figure.number(2))
      : customers(frame, figure),
  repeat: (_ctx, frame, figure) => customers(frame, figure),
  purchases: (_ctx, frame, figure, { within }) => purchases(frame, figure, within ?? null),
  retention,
  churn: async (ctx, frame, figure, { version }) => {
    const { body } = await currentDefinition(ctx, 'retention', version)
    if (figure.is('active')) return activePeople(frame, body, figure.month(1))
    if (figure.is('lapsed')) return lapsedPeople(frame, body, figure.month(1))
    if (figure.is('subscribers')) return subscriberPeople(frame, figure.month(1))
    return figure.is('cancelled') ? leaverPeople(frame, figure.month(1)) : null
  },
  'subscription-churn': (_ctx, frame, figure) => {
    const things = subscriptions(frame, figure)
    return things && { things }
  },
  trends: (_ctx, frame, figure) => {
    if (!figure.is('window')) return null
    const last = figure.cohort() + (figure.has(1, /^\d{4}$/) ? 11 : 0)
    return buyersBetween(frame, last - 11, last + 1)
  },
  ladder: (_ctx, frame, figure) => {
    if (figure.is('stage')) return stagePeople(frame, figure.word(1))
    const way = figure.is('in') ? 'in' : figure.is('out') ? 'out' : null
    return way && { things: movesOf(frame, { month: figure.month(1), stage: figure.word(2), way }) }
  },
  simulation: (_ctx, frame, figure) => {
    const since = monthsBefore(frame.until, 12, frame.zone)
    if (figure.is('new')) return newPeopleOf(frame, since)
    return figure.is('customers') ? buyersSince(frame, since) : null
  },
  costs: (_ctx, frame, figure) => {
    if (!figure.is('new') && !figure.is('kept')) return null
    const channel = figure.rest(1)
    const months = { from: frame.fromMonth ?? frame.month - 11, to: frame.month }
    return buyerPeople(frame, { ...months, isNew: figure.is('new'), channel })
  },
  scorecard: (ctx, frame, figure, question) => {
    const since = monthsBefore(frame.until, 12, frame.zone)
    if (figure.is('words')) return { things: spokenWords(since, frame.until) }
    for (const score of ['nps', 'csat'] as const)
      if (figure.is(score)) return { things: givenMarks(score, { since, until: frame.until }) }
    return retention(ctx, frame, figure, question)
  },
  character: (ctx, frame, figure) => characterPeople(ctx, frame, figure),
  home: async (ctx, frame, figure, question) => {
    const lately = new Date(ctx.now.getTime() - 7 * 86_400_000)
    if (figure.is('voices')) return { things: spokenWords(lately, ctx.now) }
    if (figure.is('speakers')) return speakers(lately, ctx.now)
    if (figure.is('subscribers')) return runningSubscribers(frame)
    const months = question.period === 'month' ? 1 : question.period === 'quarter' ? 3 : 12
    const since = monthStart(frame.month - months + 1, frame.zone)
    if (figure.is('buyers')) return buyersSince(frame, since)
    if (figure.is('new')) return newPeopleOf(frame, since)
    const year = monthStart(frame.month - 11, frame.zone)
    if (figure.is('newInYear')) return newPeopleOf(frame, year)
    if (!figure.is('byWord')) return retention(ctx, frame, figure, question)
    return byWordOfMouth(frame, year, (await currentDefinition(ctx, 'wordOfMouth')).body)
  },
}

function customers(frame: Frame, figure: Figure): Relation | null {
  const side = figure.is('band') ? figure.optional(3) : figure.optional(1)
  const member = side === 'members' ? true : side === 'guests' ? false : null
  if (figure.is('customers')) return repeatPeople(frame, { member, atLeast: 1, atMost: null })
  if (figure.is('repeaters')) return repeatPeople(frame, { member, atLeast: 2, atMost: null })
  if (!figure.is('band')) return null
  const atMost = figure.word(2) === '' ? null : figure.number(2)
  return repeatPeople(frame, { member, atLeast: figure.number(1), atMost })
}

function purchases(frame: Frame, figure: Figure, days: number | null): Relation | null {
  const steps = { first: 1, second: 2, third: 3 } as const
  if (figure.is('days')) {
    const step = figure.word(1) === 'third' ? 3 : 2
    const took = { from: figure.number(2), to: figure.word(3) === '' ? null : figure.number(3) }
    return stepPeople(frame, { step, cohort: null, days, took, reached: true })
  }
  for (const [name, step] of Object.entries(steps)) {
    const reached = figure.is(name)
    if (!reached && !figure.is(`not-${name}`)) continue
    const cohort = figure.optional(1) ? figure.month(1) : null
    return stepPeople(frame, { step, cohort, days, took: null, reached })
  }
  return null
}

async function retention(
  ctx: Ctx,
  frame: Frame,
  figure: Figure,
  { version }: PeopleQuestion,
): Promise<Relation | null> {
  const part = (['base', 'kept', 'lost'] as const).find((part) => figure.is(part))
  if (!part) return customers(frame, figure)
  const { body } = await currentDefinition(ctx, 'retention', version)
  const end = figure.optional(1) ? figure.month(1) + 1 : frame.openMonth
  return retentionPeople(frame, body, { end, part })
}

function subscriptions(frame: Frame, figure: Figure): Relation | null {
  if (figure.is('all')) return subscriptionsOf(frame, 'all')
  if (figure.is('running')) return subscriptionsOf(frame, 'running')
  if (figure.is('life')) {
    return lifeSubscriptions(frame, { month: figure.number(1), cancelled: false, reasonId: null })
  }
  const reasonId = figure.uuid(2)
  if (figure.is('died')) {
    return lifeSubscriptions(frame, { month: figure.number(1), cancelled: true, reasonId })
  }
  if (figure.is('reason')) return cancelledFor(frame, figure.uuid(1))
  return figure.is('cancelled') ? cancelledInMonth(frame, figure.month(1), reasonId) : null
}
