import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Ctx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/ids.ts'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { setUpCompany } from '../../accounts/index.ts'
import { createPerson, saveAddress } from '../../people/index.ts'
import { listEntries } from '../conversations/read-conversations.ts'
import { readConversation, receiveWord, reply, saveReply } from '../index.ts'
import { draftMachine, says } from '../testing/draft-machine.ts'
import { askMachine, lookAtRequest, testMachine } from './ask-machine.ts'
import { noteSource } from './drafted.ts'
import { type ChangeMachine, changeMachine, readMachineSettings } from './machine-settings.ts'
import { suggestDrafts } from './suggest-drafts.ts'

let database: TestDatabase
let far: Awaited<ReturnType<typeof draftMachine>>

beforeAll(async () => {
  database = await openTestDatabase()
  const owner = { email: 'o@example.jp', password: 'あたたかい青汁をどうぞ', locale: 'ja' } as const
  await setUpCompany(database.ctx({ actor: { kind: 'operator' } }), owner)
  far = await draftMachine()
})
afterAll(async () => {
  far.close()
  await database.close()
})
beforeEach(() => {
  far.heard.length = 0
})

const writerId = newId()
const as = (role: string, staffId = writerId, name = '木村 直'): Ctx => {
  const ctx = database.ctx({ role, now: '2026-11-22T03:00:00Z' })
  return ctx.actor.kind === 'staff' ? { ...ctx, actor: { ...ctx.actor, staffId, name } } : ctx
}
let ctx: Ctx
beforeAll(() => {
  ctx = as('lead')
})
let phones = 9_000_000_000
const nextPhone = () => {
  phones += 1
  return `0${phones}`
}
const person = async (familyName: string, givenName: string, phone = nextPhone()) => {
  const identities = [
    { kind: 'email', value: `${newId()}@nifty.com`, verified: true },
    { kind: 'phone', value: phone, verified: true },
  ]
  const made = await createPerson(as('owner'), { identities, familyName, givenName })
  const address = { prefecture: '東京都', city: '八王子市', street: '旭町1-2-3' }
  await saveAddress(as('owner'), { personId: made.personId, ...address })
  return made.personId
}
const word = (personId: string, words: string) =>
  receiveWord(as('owner'), { personId, channel: 'mail', words })
const answered = async (personId: string, words: string, said: string, by: Ctx) => {
  const talk = await word(personId, words)
  await reply(by, { ...talk, channel: 'mail', words: said })
}
const LETTER = '青汁の袋のチャックが固くて、手が痛くなります。どうしたらよいでしょう。'

describe('drafts without any machine', () => {
  test('come from answers to like words, the own one first, without anything of the others', async () => {
    const other = await person('髙橋', '登美子', '09011112222')
    await answered(
      other,
      '袋のチャックが固くてあけられません',
      '高橋様、チャックの件ですね。八王子は寒いでしょう。11月27日までに新しい袋をお送りします。09011112222にお電話します。木村より',
      ctx,
    )
    const third = await person('五十嵐', 'さつき')
    const colleague = as('lead', newId(), '田中 花子')
    await answered(
      third,
      '袋のチャックがしまりません',
      '五十嵐様、袋の上を折って輪ゴムでとめてみてください。',
      colleague,
    )
    await answered(
      await person('森', '一'),
      '味が変わりましたか',
      '森様、味は前と同じでございます。',
      ctx,
    )
    await saveReply(as('owner'), {
      name: '袋があけにくい',
      words: '{{ person.greeting }} 袋の左上からお切りください',
    })
    const me = await person('松本', '百合子')
    const { conversationId } = await word(me, LETTER)
    const { items, machine } = await suggestDrafts(ctx, { conversationId })
    expect(machine).toBeNull()
    expect(items.map(({ by, isOwn }) => [by, isOwn])).toEqual([
      ['earlier', true],
      ['earlier', false],
      ['saved', false],
    ])
    expect(items[0]?.words).toBe(
      '松本様、チャックの件ですね。［ご住所］は寒いでしょう。［日づけ］までに新しい袋をお送りします。［電話番号］にお電話します。木村より',
    )
    expect(items[1]?.words).toContain('松本様、袋の上を折って')
    expect(items[2]?.words).toContain('松本')
  })

  test('are nothing of a talk in somebody else’s hands, for who may only answer', async () => {
    const { conversationId } = await word(await person('辻', '誠'), LETTER)
    const only = database.ctx({ permissions: ['inbox.answer', 'inbox.read'] })
    await expect(suggestDrafts(only, { conversationId })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })

  test('leave their trace in the reply while their words are there', async () => {
    const talk = await word(await person('辻', '誠'), LETTER)
    const words = '袋の上を折って輪ゴムでとめてみてください。'
    await noteSource(ctx, { ...talk, by: 'earlier', words })
    await reply(ctx, { ...talk, channel: 'mail', words: `辻様、${words}` })
    const again = await word((await listTalk(talk.conversationId)).personId, '助かりました')
    await noteSource(ctx, { ...again, by: 'saved', words })
    await reply(ctx, { ...again, channel: 'mail', words: 'こちらこそ、ありがとうございます' })
    const { items } = await listEntries(as('owner'), { ...talk, limit: 10 })
    const sources = items.filter(({ kind }) => kind === 'reply').map(({ drafted }) => drafted)
    expect(sources).toEqual([null, { by: 'earlier', model: null }])
  })
})

const listTalk = (conversationId: string) => readConversation(as('owner'), { conversationId })

describe('the machine', () => {
  const set = (more: Partial<ChangeMachine> = {}) =>
    changeMachine(as('owner'), {
      ...{
        isOn: true,
        baseUrl: far.url,
        model: 'shop-model',
        tone: 'です・ます',
        allowPrivate: true,
      },
      ...more,
    })

  test('is set by owners alone, with its key sealed; a key goes to no other address', async () => {
    await expect(
      changeMachine(as('lead'), {
        isOn: false,
        baseUrl: '',
        model: '',
        tone: '',
        allowPrivate: false,
      }),
    ).rejects.toMatchObject({ code: 'forbidden' })
    await expect(set({ allowPrivate: false })).rejects.toMatchObject({ code: 'invalid' })
    await expect(set({ baseUrl: 'ftp://x' })).rejects.toMatchObject({ code: 'invalid' })
    await set({ key: 'sk-secret' })
    expect(JSON.stringify(await readMachineSettings(as('owner')))).not.toContain('sk-secret')
    far.answer = says('はい')
    expect(await testMachine(as('owner'))).toEqual({ words: 'はい', fault: null })
    expect(far.heard[0]?.authorization).toBe('Bearer sk-secret')
    await set({ baseUrl: far.url.slice(0, -1) })
    expect(await readMachineSettings(as('owner'))).toMatchObject({ hasKey: false })
  })

  test('is sent what can be looked at before, and nothing of the person', async () => {
    await set()
    const personId = await person('松本', '百合子', '09012345678')
    const words = `八王子市旭町1-2-3の松本百合子です。${LETTER} 090-1234-5678へ`
    const talk = await word(personId, words)
    const look = await lookAtRequest(ctx, talk)
    far.answer = says('<think>うーん</think>［お名前］様、袋の上をお切りください。［担当者名］')
    const { words: draft } = await askMachine(ctx, talk)
    expect(draft).toBe('松本様、袋の上をお切りください。木村 直')
    expect(JSON.parse(far.heard[0]?.body ?? '')).toEqual(look.body)
    expect(look.host).toBe(new URL(far.url).host)
    for (const theirs of ['松本', '百合子', '八王子', '旭町', '1234', '木村', personId])
      expect(far.heard[0]?.body).not.toContain(theirs)
    await reply(ctx, { ...talk, channel: 'mail', words: `${draft}より` })
    const { items } = await listEntries(as('owner'), { ...talk, limit: 5 })
    expect(items[0]?.drafted).toEqual({ by: 'ai', model: 'shop-model' })
  })

  test.each([
    [401, '', 'key'],
    [404, '', 'no_model'],
    [429, '', 'busy'],
    [500, '', 'far_fault'],
    [200, '{"choices":[]}', 'not_understood'],
    [200, '<html>', 'not_understood'],
  ])('that answers %i %s is a result in words', async (status, body, because) => {
    await set()
    far.answer = { status, body }
    const talk = await word(await person('辻', '誠'), LETTER)
    expect(await askMachine(ctx, talk)).toMatchObject({ words: null, fault: { because } })
  })

  test('is not asked once it is off, nor by a key, nor for a talk of others', async () => {
    const talk = await word(await person('辻', '誠'), LETTER)
    const only = database.ctx({ permissions: ['inbox.answer'] })
    await expect(askMachine(only, talk)).rejects.toMatchObject({ code: 'forbidden' })
    await set({ isOn: false })
    await expect(askMachine(ctx, talk)).rejects.toMatchObject({ code: 'precondition_failed' })
    expect(far.heard).toEqual([])
  })
})
