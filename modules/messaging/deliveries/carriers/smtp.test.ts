import { expect, it } from 'vitest'
import { newId } from '../../../../kernel/ids.ts'
import { mailSettings } from '../../contract/channels.ts'
import { mailServer, rudeMailServer } from '../../testing/far-sides.ts'
import { overSmtp } from './smtp.ts'

const say = (port: number) =>
  overSmtp(
    {
      settings: mailSettings.parse({ host: '127.0.0.1', port, security: 'none' }),
      secret: { password: '', dkimKey: '' },
    },
    {
      messageId: `<${newId()}@hidamari.example>`,
      from: 'tayori@hidamari.example',
      to: 'hana@nifty.com',
      subject: 'お便り',
      text: 'お元気ですか。'.repeat(500),
    },
  )

it('says a mail once to a server that hangs up when it has heard it, and knows that it cannot tell', async () => {
  const { heard, port, close } = await rudeMailServer('mail')
  expect(await say(port)).toMatchObject({ kind: 'unsure' })
  expect(heard).toEqual({ mails: 1, calls: 1 })
  await close()
})

it('may try again where nothing was said: hung up at once, or nobody there', async () => {
  const { port, close } = await rudeMailServer('greeting')
  expect(await say(port)).toMatchObject({ kind: 'later' })
  await close()
  expect(await say(port)).toMatchObject({ kind: 'later' })
})

it('goes on over the same line after a refusal', async () => {
  const { mails, answers, port, close } = await mailServer()
  answers.push(550)
  expect(await say(port)).toMatchObject({ kind: 'never' })
  answers.push(450)
  expect(await say(port)).toMatchObject({ kind: 'later' })
  expect(await say(port)).toMatchObject({ kind: 'taken' })
  expect(mails).toHaveLength(1)
  await close()
})
