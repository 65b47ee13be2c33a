import { afterAll, beforeAll, expect, test } from 'vitest'
import { allPermissions } from '../../kernel/module.ts'
import { openShop, type Shop } from '../accounts/testing.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

const LETTER = { channel: 'mail', words: '松本様、うれしく読みました。倉庫の木村より' }

test('whoever may only write replies answers their own by the real doors, and sees nothing else', async () => {
  const owner = await shop.signedIn()
  const kimura = await shop.employ('staff')
  const taken = [...allPermissions(shop.database.host.modules).keys()].filter(
    (name) => name !== 'rota.write',
  )
  const rights = { role: 'staff', granted: [], taken }
  const changed = await owner.send('PATCH', `/api/v1/staff/${kimura.staffId}`, rights)
  expect(changed.status).toBe(200)

  const identities = [{ kind: 'email', value: 'fumi@nifty.com' }]
  const person = { familyName: '松本', givenName: 'フミ', identities }
  const { personId } = (await owner.send('POST', '/api/v1/people', person)).body
  const word = { channel: 'mail', words: '荷物のひもが、ほどきやすくなりました。' }
  const { body } = await owner.send('POST', `/api/v1/people/${personId}/words`, word)
  const { conversationId } = body
  const assignment = `/api/v1/conversations/${conversationId}/assignment`
  const assigned = await owner.send('PUT', assignment, { staffId: kimura.staffId, because: null })
  expect(assigned.status).toBe(200)

  const list = await kimura.send('GET', '/api/v1/replies')
  expect(list.body.items).toMatchObject([{ conversationId, name: '松本 フミ' }])
  const detail = await kimura.send('GET', `/api/v1/replies/${conversationId}`)
  expect(JSON.stringify(detail.body)).not.toContain('fumi@nifty.com')
  for (const closed of [`people/${personId}`, `conversations/${conversationId}`, 'conversations'])
    expect((await kimura.send('GET', `/api/v1/${closed}`)).status, closed).toBe(403)
  expect((await kimura.send('GET', '/api/v1/rota/debt')).status).toBe(403)

  const sending = `/api/v1/replies/${conversationId}/sending`
  expect((await kimura.send('POST', sending, LETTER)).status).toBe(412)
  const guide = await kimura.send('GET', '/api/v1/guide')
  for (const { sectionId } of guide.body.items)
    await kimura.send('PUT', `/api/v1/guide/${sectionId}/reading`)
  const key = { 'idempotency-key': 'once' }
  expect((await kimura.send('POST', sending, LETTER, key)).status).toBe(200)
  expect((await kimura.send('POST', sending, LETTER, key)).status).toBe(200)
  expect((await kimura.send('GET', '/api/v1/replies')).body.items).toEqual([])
  const said = await owner.send('GET', `/api/v1/conversations/${conversationId}/entries`)
  const replies = said.body.items.filter((entry: { kind: string }) => entry.kind === 'reply')
  expect(replies).toMatchObject([{ words: LETTER.words }])
})
