import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const PROGRAM = '/usr/sbin/dovecot'

/** A real IMAP server of Debian's package dovecot-imapd, where it is installed. */
export const isDovecotThere = existsSync(PROGRAM)

export interface Dovecot {
  port: number
  user: string
  password: string
  /** Puts a mail into the inbox, as a mail server's delivery does. */
  deliver: (raw: Buffer) => Promise<void>
  /** As if the mailbox had been made anew: other UIDs, another UIDVALIDITY. */
  renumber: () => Promise<void>
  stop: () => Promise<void>
}

export async function startDovecot(): Promise<Dovecot> {
  const root = await mkdtemp(join(tmpdir(), 'kz-imap-'))
  const port = await freePort()
  const mails = join(root, 'mail')
  for (const folder of ['cur', 'new', 'tmp']) await mkdir(join(mails, folder), { recursive: true })
  const { uid, gid, username } = userInfo()
  const isRoot = uid === 0
  await chmod(root, 0o755)
  const config = join(root, 'dovecot.conf')
  await writeFile(
    join(root, 'users'),
    `shop:{PLAIN}himitsu:${isRoot ? 65534 : uid}:${isRoot ? 65534 : gid}::${root}::\n`,
  )
  await writeFile(config, configOf({ root, port, mails, own: isRoot ? null : username }))
  const server = spawn(PROGRAM, ['-F', '-c', config], { stdio: 'ignore' })
  await waitFor(port, server)
  let count = 0
  const settle = async () => {
    if (isRoot) await run('chown', ['-R', '65534:65534', mails])
  }
  await settle()
  return {
    port,
    user: 'shop',
    password: 'himitsu',
    async deliver(raw) {
      count += 1
      await writeFile(join(mails, 'new', `${Date.now()}.${count}.test`), raw)
      await settle()
    },
    async renumber() {
      for (const file of [
        'dovecot-uidlist',
        'dovecot.index',
        'dovecot.index.log',
        'dovecot.index.cache',
        'dovecot-uidvalidity',
      ])
        await rm(join(mails, file), { force: true })
      // A UIDVALIDITY is the second in which the mailbox was first seen.
      await sleep(1100)
    },
    async stop() {
      server.kill('SIGTERM')
      await new Promise((resolve) =>
        server.exitCode === null ? server.once('exit', resolve) : resolve(null),
      )
      await rm(root, { recursive: true, force: true })
    },
  }
}

function configOf({
  root,
  port,
  mails,
  own,
}: {
  root: string
  port: number
  mails: string
  own: string | null
}) {
  return `
base_dir = ${root}/run
state_dir = ${root}/state
log_path = ${root}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_failure_delay = 0
mail_location = maildir:${mails}
first_valid_uid = 1
${own ? `default_internal_user = ${own}\ndefault_login_user = ${own}\ndefault_internal_group =\nservice anvil {\n  chroot =\n}\n` : ''}
passdb {
  driver = passwd-file
  args = ${root}/users
}
userdb {
  driver = passwd-file
  args = ${root}/users
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
`
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

async function waitFor(port: number, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (server.exitCode !== null) throw new Error(`dovecot ended with ${server.exitCode}`)
    const isUp = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy()
        resolve(true)
      })
      socket.on('error', () => resolve(false))
    })
    if (isUp) return
    await sleep(50)
  }
  throw new Error('dovecot does not listen')
}

async function run(command: string, args: string[]): Promise<void> {
  const child = spawn(command, args, { stdio: 'ignore' })
  await new Promise((resolve) => child.once('exit', resolve))
}
