import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ctx } from '../../../../kernel/context.ts'
import { openTestDatabase, type TestDatabase } from '../../../../kernel/testing.ts'
import { type Dovecot, isDovecotThere, startDovecot } from '../../testing/dovecot.ts'
import { changeMailbox, readMailDoor, removeMailbox } from './mail-door.ts'
import { readMailbox, testMailbox } from './read-mailbox.ts'
import { readMailDoorView } from './read-mails.ts'

const mail = (subject: string) =>
  Buffer.from(
    `From: a@nifty.com\r\nMessage-ID: <${subject}@nifty.com>\r\nSubject: ${subject}\r\n\r\nhello\r\n`,
  )

let database: TestDatabase
let ctx: Ctx
beforeAll(async () => {
  database = await openTestDatabase()
  ctx = database.ctx()
})
afterAll(() => database.close())

const subjects = async () => {
  const { rows } = await sql<{ place: string }>`
    select place from inbox.mails order by received_at, mail_id`.execute(ctx.tx)
  return rows.map(({ place }) => place)
}
const settings = (port: number) => ({
  host: '127.0.0.1',
  port,
  security: 'none' as const,
  user: 'shop',
  folder: 'INBOX',
})

describe('without a server', () => {
  it('says in words why nothing can be read', async () => {
    expect(await readMailbox(ctx)).toEqual({ fetched: 0 })
    await expect(testMailbox(ctx)).rejects.toMatchObject({ code: 'precondition_failed' })
    await expect(changeMailbox(ctx, settings(1))).rejects.toMatchObject({
      code: 'precondition_failed',
    })
    await changeMailbox(ctx, { ...settings(1), password: 'himitsu' })
    expect(await testMailbox(ctx)).toMatchObject({ messages: null, because: 'refused' })
    await readMailbox(ctx)
    const view = await readMailDoorView(ctx)
    expect(view.mailbox).toMatchObject({ because: 'refused' })
    expect(JSON.stringify(view)).not.toContain('himitsu')
    // The password was typed for that server alone.
    await expect(
      changeMailbox(ctx, { ...settings(1), host: 'evil.example' }),
    ).rejects.toMatchObject({
      code: 'precondition_failed',
    })
    await removeMailbox(ctx)
    expect((await readMailDoor(ctx)).secret.password).toBe('')
  })
})

describe.skipIf(!isDovecotThere)(
  'with dovecot (skipped where dovecot-imapd is not installed)',
  () => {
    let dovecot: Dovecot
    beforeAll(async () => {
      dovecot = await startDovecot()
    })
    afterAll(() => dovecot.stop())

    it('reads what comes from now on, each mail once, and changes nothing there', async () => {
      await dovecot.deliver(mail('old'))
      await changeMailbox(ctx, { ...settings(dovecot.port), password: 'wrong' })
      expect(await testMailbox(ctx)).toMatchObject({ because: 'sign_in' })
      await changeMailbox(ctx, { ...settings(dovecot.port), password: dovecot.password })
      expect(await testMailbox(ctx)).toEqual({ messages: 1, because: null, detail: null })
      expect(await readMailbox(ctx)).toEqual({ fetched: 0 })
      await dovecot.deliver(mail('one'))
      await dovecot.deliver(mail('two'))
      expect(await readMailbox(ctx)).toEqual({ fetched: 2 })
      expect(await readMailbox(ctx)).toEqual({ fetched: 0 })
      expect((await subjects()).map((place) => place.split(':')[1])).toEqual(['2', '3'])
      expect((await readMailDoorView(ctx)).mailbox).toMatchObject({ because: null })
    })

    it('takes nothing twice when the mailbox numbers its mails anew', async () => {
      await dovecot.renumber()
      await dovecot.deliver(mail('three'))
      const { fetched } = await readMailbox(ctx)
      // The one from before the shop began to read lies within a day too.
      expect(fetched).toBe(2)
      expect(await readMailbox(ctx)).toEqual({ fetched: 0 })
      expect(await subjects()).toHaveLength(4)
    })
  },
)
