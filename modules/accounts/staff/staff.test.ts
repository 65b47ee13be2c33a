import { afterEach, beforeEach, expect, test } from 'vitest'
import { OWNER, openShop, type Shop, type Visitor } from '../testing.ts'

let shop: Shop
let owner: Visitor
beforeEach(async () => {
  shop = await openShop()
  owner = await shop.signedIn()
})
afterEach(() => shop.close())

const patch = (who: Visitor, staffId: string, body: object) =>
  who.send('PATCH', `/api/v1/staff/${staffId}`, body)
const ownId = async (who: Visitor) => (await who.send('GET', '/api/v1/me')).body.staff.id as string
const rightsOf = async (who: Visitor) =>
  (await who.send('GET', '/api/v1/me')).body.permissions as string[]

test('a change of role and rights holds with the next request', async () => {
  const member = await shop.employ('staff')
  expect((await member.send('GET', '/api/v1/audit')).status).toBe(403)
  expect((await patch(owner, member.staffId, { role: 'lead' })).status).toBe(200)
  expect((await member.send('GET', '/api/v1/audit')).status).toBe(200)
  await patch(owner, member.staffId, { taken: ['accounts.audit'], granted: ['accounts.keys'] })
  expect((await member.send('GET', '/api/v1/audit')).status).toBe(403)
  expect(await rightsOf(member)).toContain('accounts.keys')
  expect((await patch(owner, member.staffId, { granted: ['no.such'] })).status).toBe(422)
})

test('nobody without the permission changes anybody, and nobody gives more than they have', async () => {
  const lead = await shop.employ('lead')
  const reader = await shop.employ('reader')
  expect((await patch(reader, lead.staffId, { role: 'reader' })).status).toBe(403)
  await patch(owner, lead.staffId, { granted: ['accounts.manage'] })
  expect((await patch(lead, reader.staffId, { granted: ['accounts.keys'] })).status).toBe(403)
  expect((await patch(lead, reader.staffId, { role: 'owner' })).status).toBe(403)
  expect((await patch(lead, await ownId(owner), { role: 'reader' })).status).toBe(403)
  expect((await patch(lead, lead.staffId, { role: 'owner' })).status).toBe(403)
  expect((await patch(lead, reader.staffId, { granted: ['accounts.audit'] })).status).toBe(200)
  const invited = await lead.send('POST', '/api/v1/invitations', { name: 'x', role: 'owner' })
  expect(invited.status).toBe(403)
})

test('the last owner can neither leave nor step down; of two who leave at once one stays', async () => {
  const me = await ownId(owner)
  expect((await patch(owner, me, { role: 'lead' })).status).toBe(412)
  expect((await owner.send('DELETE', `/api/v1/staff/${me}/activation`)).status).toBe(412)
  const second = await shop.employ('owner')
  const answers = await Promise.all([
    owner.send('DELETE', `/api/v1/staff/${second.staffId}/activation`),
    second.send('DELETE', `/api/v1/staff/${me}/activation`),
  ])
  expect(answers.map(({ status }) => status).sort()).not.toEqual([200, 200])
  const { rows } = await shop.database.pool.query(
    "select from accounts.staff where role = 'owner' and active",
  )
  expect(rows).toHaveLength(1)
})

test('leaving ends sessions at once, twice is once, and one can come back', async () => {
  const member = await shop.employ('staff')
  const url = `/api/v1/staff/${member.staffId}/activation`
  expect((await member.send('DELETE', url)).status).toBe(403)
  expect((await owner.send('DELETE', url)).status).toBe(200)
  expect((await owner.send('DELETE', url)).status).toBe(200)
  expect((await member.send('GET', '/api/v1/me')).status).toBe(401)
  const sign = { email: member.email, password: OWNER.password }
  expect((await shop.visitor().send('POST', '/api/v1/session', sign)).status).toBe(403)
  expect((await owner.send('PUT', url)).status).toBe(200)
  expect((await shop.visitor().send('POST', '/api/v1/session', sign)).status).toBe(200)
})

test('an invitation serves once, can be withdrawn, and runs out', async () => {
  const invite = async () =>
    (await owner.send('POST', '/api/v1/invitations', { name: '木村', role: 'staff' })).body
  const { token, url, invitation } = await invite()
  expect(url).toBe(`http://localhost/invitation#token=${token}`)
  const visitor = shop.visitor()
  const seen = await visitor.send('POST', '/api/v1/invitation', { token })
  expect(seen.body).toMatchObject({ shop: 'ひだまり堂', name: '木村', role: 'staff', email: null })
  const accept = (token: string, email: string) =>
    visitor.send('POST', '/api/v1/invitation/acceptance', {
      token,
      email,
      name: '木村',
      locale: 'ja',
      password: OWNER.password,
    })
  expect((await accept(token, OWNER.email)).status).toBe(409)
  expect((await accept(token, 'kimura@x.example')).status).toBe(200)
  expect((await accept(token, 'other@x.example')).status).toBe(403)
  const withdrawn = await invite()
  const { invitationId } = withdrawn.invitation
  expect(invitationId).not.toBe(invitation.invitationId)
  expect((await owner.send('DELETE', `/api/v1/invitations/${invitationId}`)).status).toBe(200)
  expect((await owner.send('DELETE', `/api/v1/invitations/${invitationId}`)).status).toBe(404)
  expect((await accept(withdrawn.token, 'b@x.example')).status).toBe(403)
  const old = await invite()
  await shop.database.pool.query(
    "update accounts.invitations set expires_at = now() - interval '1 second'",
  )
  expect((await accept(old.token, 'c@x.example')).status).toBe(403)
})

test('guessing at invitations is stopped', async () => {
  const visitor = shop.visitor('192.0.2.55')
  const statuses = []
  for (let i = 0; i < 22; i++) {
    const guess = { token: `guess-${i}` }
    statuses.push((await visitor.send('POST', '/api/v1/invitation', guess)).status)
  }
  expect(statuses.filter((status) => status === 429)).toHaveLength(2)
})

test('a link back in replaces every earlier way in', async () => {
  const member = await shop.employ('staff')
  const url = `/api/v1/staff/${member.staffId}/return-links`
  expect((await member.send('POST', url)).status).toBe(403)
  const first = await owner.send('POST', url)
  const { body } = await owner.send('POST', url)
  const visitor = shop.visitor()
  const stale = await visitor.send('POST', '/api/v1/invitation', { token: first.body.token })
  expect(stale.status).toBe(403)
  const seen = await visitor.send('POST', '/api/v1/invitation', { token: body.token })
  expect(seen.body.email).toBe(member.email)
  const back = { token: body.token, name: 'x', email: 'elsewhere@x.example', locale: 'ja' }
  const password = '新しいかぎは鈴のおと'
  const done = await visitor.send('POST', '/api/v1/invitation/acceptance', { ...back, password })
  expect(done.status).toBe(200)
  const me = await visitor.send('GET', '/api/v1/me')
  expect(me.body.staff).toMatchObject({ id: member.staffId, email: member.email, name: '木村 直' })
  expect((await member.send('GET', '/api/v1/me')).status).toBe(401)
  await shop.signedIn({ email: member.email, password })
  await expect(shop.signedIn({ email: member.email, password: OWNER.password })).rejects.toThrow()
})

test('nobody takes over an owner by a link', async () => {
  const lead = await shop.employ('lead')
  await patch(owner, lead.staffId, { granted: ['accounts.manage'] })
  const { status } = await lead.send('POST', `/api/v1/staff/${await ownId(owner)}/return-links`)
  expect(status).toBe(403)
})

test('departments are added, renamed and removed; their people stay', async () => {
  const member = await shop.employ('staff')
  expect((await member.send('POST', '/api/v1/departments', { name: '倉庫' })).status).toBe(403)
  const { body } = await owner.send('POST', '/api/v1/departments', { name: '倉庫' })
  expect((await owner.send('POST', '/api/v1/departments', { name: '倉庫' })).status).toBe(409)
  const { departmentId } = body
  await patch(owner, member.staffId, { departmentId })
  expect((await member.send('GET', '/api/v1/me')).body.staff.department).toBe('倉庫')
  const url = `/api/v1/departments/${departmentId}`
  expect((await owner.send('PATCH', url, { name: '発送' })).status).toBe(200)
  const list = await member.send('GET', '/api/v1/departments')
  expect(list.body.items).toEqual([{ departmentId, name: '発送', members: 1 }])
  expect((await owner.send('DELETE', url)).status).toBe(200)
  expect((await owner.send('DELETE', url)).status).toBe(404)
  expect((await member.send('GET', '/api/v1/me')).body.staff.department).toBeNull()
})

test('days off are noted by oneself or whoever manages, without overlap', async () => {
  const member = await shop.employ('staff')
  const reader = await shop.employ('reader')
  const days = { firstDay: '2031-05-01', lastDay: '2031-05-05', note: '旅行' }
  const add = (who: Visitor, body: object) =>
    who.send('POST', '/api/v1/leaves', { ...days, staffId: member.staffId, ...body })
  expect((await add(reader, {})).status).toBe(403)
  const added = await add(member, {})
  expect(added.body).toMatchObject(days)
  expect((await add(owner, { firstDay: '2031-05-05', lastDay: '2031-05-06' })).status).toBe(409)
  expect((await add(owner, { firstDay: '2031-06-02', lastDay: '2031-06-01' })).status).toBe(422)
  const url = `/api/v1/leaves/${added.body.leaveId}`
  expect((await reader.send('DELETE', url)).status).toBe(403)
  expect((await member.send('DELETE', url)).status).toBe(200)
  expect((await member.send('DELETE', url)).status).toBe(404)
})
