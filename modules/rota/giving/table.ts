import { actorLabel, asJob, type Ctx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/ids.ts'
import { publish } from '../../../kernel/live.ts'
import { assign } from '../../inbox/index.ts'
import { afterwards, type Decision, type Figures, type Word } from '../decide.rules.ts'
import { skillOf } from '../skills.rules.ts'
import { decisionWords } from './decision-words.ts'
import { saveBalances, takeBack } from './team.queries.ts'
import { readTeam, type Team } from './team.ts'
import { endHands, endTurn, insertTurn, type Talk } from './turns.queries.ts'

type Given = Pick<Decision, 'passed'> & {
  staffId: string
  because: string
  figures?: Figures
}

/** The team while replies are given out, and what changed for whom. */
export class Table {
  readonly #ctx: Ctx
  readonly team: Team
  readonly #changed = new Set<string>()
  #told = false

  private constructor(ctx: Ctx, team: Team) {
    this.#ctx = ctx
    this.team = team
  }

  static async open(ctx: Ctx): Promise<Table> {
    return new Table(ctx, await readTeam(ctx))
  }

  /** A day off is nobody's leave: what waits for them stays. */
  isHere(staffId: string): boolean {
    const member = this.team.members.find((one) => one.staffId === staffId)
    const { today } = this.team
    if (!member?.active) return false
    return !member.leaves.some(({ firstDay, lastDay }) => firstDay <= today && today <= lastDay)
  }

  wordOf(talk: Talk): Word {
    const { channel, words, earlier, relieved, turn } = talk
    return {
      kind: channel,
      skill: skillOf(words, this.team.settings.skills),
      earlier,
      except: turn ? [...relieved, turn.staffId] : relieved,
      isNew: turn === null,
    }
  }

  /** Assigns it in the inbox too. */
  async give(talk: Talk, given: Given): Promise<void> {
    const { personId, conversationId } = talk
    const because = decisionWords(this.team.locale, given)
    const asHouse = asJob(this.#ctx, 'rota.give')
    const by = given.because === 'raised' ? this.#ctx : asHouse
    await assign(lentForAssigning(by), {
      personId,
      conversationId,
      staffId: given.staffId,
      because,
    })
    await this.note(talk, given)
  }

  async note(talk: Talk, { staffId, because, passed, figures }: Given): Promise<void> {
    const { personId, conversationId, waitingSince } = talk
    if (!waitingSince) return
    const word = this.wordOf(talk)
    if (talk.turn) await this.#handBack(talk.turn)
    if (talk.turn) await this.end(talk, 'moved')
    await endHands(this.#ctx.tx, { personId, conversationId, takenBy: staffId, now: this.#ctx.now })
    await insertTurn(this.#ctx.tx, {
      ...{ personId, conversationId, staffId, because, passed, waitingSince },
      turnId: newId(),
      month: this.team.month,
      figures: figures ?? {},
      by: actorLabel(this.#ctx.actor),
      now: this.#ctx.now,
    })
    this.team.writers = afterwards(this.team.writers, word, { staffId })
    for (const writer of this.team.writers) this.#changed.add(writer.staffId)
    this.#told = true
  }

  async end(
    { personId, conversationId, turn }: Talk,
    ended: 'answered' | 'closed' | 'moved',
  ): Promise<void> {
    if (!turn) return
    const { tx, now } = this.#ctx
    await endTurn(tx, { personId, turnId: turn.turnId, ended, now })
    if (ended !== 'moved') await endHands(tx, { personId, conversationId, takenBy: null, now })
    this.#told = true
  }

  /** The talk is no more: it was nobody's share. */
  async takeBack(
    talk: Pick<Talk, 'personId' | 'conversationId'> & { turn: NonNullable<Talk['turn']> },
  ): Promise<void> {
    const { personId, conversationId, turn } = talk
    const { tx, now } = this.#ctx
    await this.#handBack(turn)
    await endTurn(tx, { personId, turnId: turn.turnId, ended: 'moved', now })
    await endHands(tx, { personId, conversationId, takenBy: null, now })
    this.#told = true
  }

  async #handBack({ staffId, month }: { staffId: string; month: string }): Promise<void> {
    if (month !== this.team.month) return takeBack(this.#ctx.tx, staffId, month)
    this.team.writers = this.team.writers.map((writer) =>
      writer.staffId === staffId ? { ...writer, given: Math.max(0, writer.given - 1) } : writer,
    )
    this.#changed.add(staffId)
  }

  async close(): Promise<void> {
    const rows = this.team.writers.filter(({ staffId }) => this.#changed.has(staffId))
    if (rows.length > 0) await saveBalances(this.#ctx.tx, this.team.month, rows)
    if (this.#told) await publish(this.#ctx, 'rota', {})
  }
}

/** Whoever raises a hand takes it in the inbox by their own name. */
function lentForAssigning(ctx: Ctx): Ctx {
  if (ctx.actor.kind !== 'staff') return ctx
  const permissions = new Set([...ctx.actor.permissions, 'inbox.write' as const])
  return { ...ctx, actor: { ...ctx.actor, permissions } }
}
