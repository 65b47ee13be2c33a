import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ctx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/ids.ts'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { cancelMessage, readMessage, sendMessage } from '../../messaging/index.ts'
import { erasePerson, mergePeople, upsertPeople } from '../../people/index.ts'
import type { PrintSettings } from '../card-shapes.rules.ts'
import { changeCardLayout, createCardLayout, listCardLayouts } from './layouts.ts'
import { keepCardPhoto, readCardPhoto } from './photo.ts'
import { postCard, postPrint, returnCard } from './print/post-print.ts'
import { printCards, undoPrint } from './print/print-cards.ts'
import { getPrint, printCsv } from './print/read-prints.ts'
import { countCards, getCard, listCards } from './read-cards.ts'
import { cancelCard, changeCard, makeCard } from './write-card.ts'

let database: TestDatabase
let ctx: Ctx
beforeAll(async () => {
  database = await openTestDatabase()
  ctx = database.ctx({ role: 'lead', now: '2026-11-24T03:00:00Z' })
})
afterAll(() => database.close())

const settings: PrintSettings = { sides: 'both', paper: 'single', offsetX: 0, offsetY: 0 }
const address = {
  postalCode: '225-0011',
  prefecture: '神奈川県',
  city: '横浜市青葉区',
  street: 'あざみ野2-13',
}

async function fan(given: object = { address }): Promise<string> {
  const identities = [{ kind: 'customer_number', value: newId(), verified: true }]
  const [one] = await upsertPeople(ctx, [
    { identities, familyName: '髙橋', givenName: '節子', ...given },
  ])
  return one?.personId ?? ''
}

async function aCard(given?: object) {
  const personId = await fan(given)
  const { cardId } = await makeCard(ctx, { personId, kind: 'postcard', words: 'ありがとう。' })
  return { personId, cardId }
}

const print = (cardIds: string[], more: object = {}) =>
  printCards(ctx, { cardIds, settings, mediaCode: 'H2611', costEach: 85, ...more })

const made = (printId: string) =>
  sql`update post.prints set state = 'by_hand' where print_id = ${printId}`.execute(database.db)

async function factsOf(personId: string, name: string) {
  const { rows } = await sql<{ payload: Record<string, unknown> }>`
    select payload from activity.events where person_id = ${personId} and name = ${name}`.execute(
    database.db,
  )
  return rows.map(({ payload }) => payload)
}

describe('a card', () => {
  it('that answers somebody waits in the list before anybody has opened it', async () => {
    const personId = await fan()
    const { messageId } = await sendMessage(ctx, {
      personId,
      channel: 'post',
      purpose: 'service',
      kind: 'reply',
      key: 'reply:1',
      text: 'お便りをありがとうございます。',
    })
    const { items } = await listCards(ctx, { state: 'ready', limit: 50 })
    const line = items.find(({ cardId }) => cardId === messageId)
    expect(line).toMatchObject({
      personName: '髙橋 節子',
      problem: null,
      warnings: ['no_sender', 'local_url'],
      words: 'お便りをありがとうございます。',
    })
    await changeCard(ctx, { cardId: messageId, words: '直した言葉。', greeting: '' })
    expect(await getCard(ctx, { cardId: messageId })).toMatchObject({
      words: '直した言葉。',
      greeting: '',
    })
  })

  it('has no greeting of the layout above words that begin with the name', async () => {
    const personId = await fan()
    const words = '髙橋 節子 様\nお便りをありがとうございます。'
    const { cardId } = await makeCard(ctx, { personId, kind: 'postcard', words })
    await print([cardId])
    expect(await getCard(ctx, { cardId })).toMatchObject({ greeting: '', closing: '' })
  })

  it('is written to nobody without an address, with what to do', async () => {
    const personId = await fan({})
    await expect(makeCard(ctx, { personId, kind: 'postcard', words: 'やあ' })).rejects.toThrow(
      /There is no address\. Add one/,
    )
    expect(
      (await listCards(ctx, { state: 'ready', limit: 500 })).items.map((one) => one.personId),
    ).not.toContain(personId)
  })

  it('can be called off, once', async () => {
    const { cardId } = await aCard()
    await cancelCard(ctx, { cardId })
    // The inbox hears of it by this fact and lets what it answered wait again.
    expect(await readMessage(ctx, { messageId: cardId })).toMatchObject({ state: 'cancelled' })
    await expect(cancelCard(ctx, { cardId })).rejects.toThrow('printed or called off')
    await expect(print([cardId])).rejects.toThrow('another batch or was called off')
  })

  it('written by hand is posted only with its picture', async () => {
    const { personId, cardId } = await aCard()
    await expect(postCard(ctx, { cardId, cost: 85, mediaCode: null })).rejects.toThrow('no picture')
    await expect(keepCardPhoto(ctx, { cardId, picture: Buffer.from('no') })).rejects.toThrow('JPEG')
    const picture = await sharp({
      create: { width: 40, height: 60, channels: 3, background: '#fff' },
    })
      .png()
      .toBuffer()
    await keepCardPhoto(ctx, { cardId, picture })
    await postCard(ctx, { cardId, cost: 85, mediaCode: null })
    expect(await getCard(ctx, { cardId })).toMatchObject({
      state: 'posted',
      byHand: true,
      cost: 85,
    })
    expect(await factsOf(personId, 'card.posted')).toMatchObject([{ byHand: true, cost: 85 }])
    const kept: Buffer[] = []
    for await (const part of await readCardPhoto(ctx, { cardId })) kept.push(part)
    expect(await sharp(Buffer.concat(kept)).metadata()).toMatchObject({ format: 'jpeg' })
    await erasePerson(ctx, { personId })
    await expect(readCardPhoto(ctx, { cardId })).rejects.toThrow('no picture')
  })
})

describe('a batch', () => {
  it('takes a card once, also when two ask at the same moment', async () => {
    const { cardId } = await aCard()
    const asked = await Promise.allSettled([
      print([cardId]),
      print([cardId]),
      print([cardId, cardId]),
    ])
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { rows } = await sql`select 1 from post.cards where card_id = ${cardId}`.execute(
      database.db,
    )
    expect(rows).toHaveLength(1)
  })

  it('is posted once, with day, cost and media code on the timeline', async () => {
    const one = await aCard()
    const other = await aCard()
    const { printId } = await print([one.cardId, other.cardId])
    await expect(postPrint(ctx, { printId })).rejects.toThrow('not made yet')
    await made(printId)
    await postPrint(ctx, { printId, postedOn: '2026-11-23' })
    await expect(postPrint(ctx, { printId })).rejects.toThrow('posted or taken apart')
    for (const { personId, cardId } of [one, other]) {
      expect(await factsOf(personId, 'card.posted')).toEqual([
        { cardId, kind: 'postcard', cost: 85, mediaCode: 'H2611', byHand: false },
      ])
      expect(await factsOf(personId, 'message.sent')).toHaveLength(1)
      expect(await getCard(ctx, { cardId })).toMatchObject({
        state: 'posted',
        postedOn: '2026-11-23',
      })
    }
  })

  it('goes without a card that was cancelled in the outbox after it was printed', async () => {
    const [stays, off] = [await aCard(), await aCard()]
    const { printId } = await print([stays.cardId, off.cardId])
    await made(printId)
    await cancelMessage(ctx, { messageId: off.cardId })
    const states = async () =>
      Object.fromEntries(
        (await getPrint(ctx, { printId })).items.map(({ cardId, state }) => [cardId, state]),
      )
    expect(await states()).toEqual({ [stays.cardId]: 'printed', [off.cardId]: 'cancelled' })
    await postPrint(ctx, { printId })
    expect(await states()).toEqual({ [stays.cardId]: 'posted', [off.cardId]: 'cancelled' })
    expect(await factsOf(off.personId, 'card.posted')).toEqual([])
    const alone = await aCard()
    const other = await print([alone.cardId])
    await made(other.printId)
    await cancelMessage(ctx, { messageId: alone.cardId })
    await expect(postPrint(ctx, other)).rejects.toThrow('Every card of this batch was called off')
    await undoPrint(ctx, other)
    expect(await getCard(ctx, alone)).toMatchObject({ state: 'cancelled', printId: null })
  })

  it('is taken apart before it is posted, and its cards wait again with their words', async () => {
    const { cardId } = await aCard()
    const before = await countCards(ctx)
    const { printId } = await print([cardId])
    expect(await countCards(ctx)).toMatchObject({
      ready: before.ready - 1,
      printed: before.printed + 1,
    })
    await undoPrint(ctx, { printId })
    expect(await countCards(ctx)).toEqual(before)
    expect((await getPrint(ctx, { printId })).items).toEqual([])
    await print([cardId])
  })

  it('stops at a card that came back from this address, until the address is another', async () => {
    const { personId, cardId } = await aCard()
    const { printId } = await print([cardId])
    await made(printId)
    await postPrint(ctx, { printId })
    await returnCard(ctx, { cardId })
    await returnCard(ctx, { cardId })
    expect(await factsOf(personId, 'message.returned')).toHaveLength(1)
    const next = await makeCard(ctx, { personId, kind: 'postcard', words: 'もう一度。' })
    expect(await getCard(ctx, next)).toMatchObject({ problem: 'returned_address' })
    await expect(print([next.cardId])).rejects.toThrow('came back from this address')
    await sql`update people.addresses set street = '別の町1-1' where person_id = ${personId}`.execute(
      database.db,
    )
    await print([next.cardId])
  })

  it('says whose words are too long, and is one kind of paper', async () => {
    const { cardId } = await aCard()
    await changeCard(ctx, { cardId, words: '長い。'.repeat(500) })
    await expect(print([cardId])).rejects.toThrow('too long even in the smallest type')
    await changeCard(ctx, { cardId, kind: 'letter' })
    const short = await aCard()
    await expect(print([cardId, short.cardId])).rejects.toThrow('separate batches')
    await print([cardId])
  })

  it('goes to a print house as one row a card', async () => {
    const { cardId } = await aCard({ address, givenName: '𠮷子' })
    const { printId } = await print([cardId])
    const file = await printCsv(ctx, { printId, encoding: 'utf-8' })
    const parts: Buffer[] = []
    for await (const part of file.content) parts.push(Buffer.from(part))
    const [, row] = Buffer.concat(parts).toString().split('\r\n')
    expect(row).toMatch(/^1,225-0011,神奈川県横浜市青葉区あざみ野2-13,,,髙橋 𠮷子,様,/)
    expect(row).toContain('/k/')
    const staff = database.ctx({ role: 'staff' })
    await expect(printCsv(staff, { printId, encoding: 'cp932' })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })

  it('follows the person who was merged into another', async () => {
    const { personId, cardId } = await aCard()
    const { printId } = await print([cardId])
    const survivorId = await fan()
    await mergePeople(ctx, { survivorId, mergedId: personId })
    expect((await getPrint(ctx, { printId })).items).toMatchObject([
      { cardId, personId: survivorId },
    ])
  })
})

describe('a layout', () => {
  it('kept by the shop is used by the cards that choose it', async () => {
    const { items } = await listCardLayouts(ctx)
    expect(items.filter(({ isDefault }) => isDefault)).toHaveLength(2)
    const [first] = items
    const design = { ...(first?.design ?? Object.create(null)), greeting: '秋も深まりました。' }
    const { layoutId } = await createCardLayout(ctx, { name: '秋', kind: 'postcard', design })
    const { cardId } = await aCard()
    await changeCard(ctx, { cardId, layoutId })
    expect((await getCard(ctx, { cardId })).layoutId).toBe(layoutId)
    await changeCardLayout(ctx, { layoutId, design: { ...design, size: 11 } })
    expect((await listCardLayouts(ctx)).items.at(-1)?.kind).toBeDefined()
  })

  it('changed after printing leaves printed cards as they are', async () => {
    const { items } = await listCardLayouts(ctx)
    const design = { ...(items[0]?.design ?? Object.create(null)), size: 12 }
    const made = await createCardLayout(ctx, { name: '冬', kind: 'postcard', design })
    const { cardId } = await aCard()
    await changeCard(ctx, { cardId, ...made })
    const { printId } = await print([cardId])
    await changeCardLayout(ctx, { ...made, design: { ...design, size: 9, ornament: 'wave' } })
    expect((await getCard(ctx, { cardId })).design).toMatchObject({ size: 12 })
    await undoPrint(ctx, { printId })
    expect((await getCard(ctx, { cardId })).design).toMatchObject({ size: 9, ornament: 'wave' })
  })

  it('is nothing that staff may change', async () => {
    const staff = database.ctx({ role: 'staff' })
    const [first] = (await listCardLayouts(staff)).items
    await expect(
      changeCardLayout(staff, {
        layoutId: first?.layoutId ?? '',
        design: first?.design ?? Object.create(null),
      }),
    ).rejects.toMatchObject({ code: 'forbidden' })
  })
})
