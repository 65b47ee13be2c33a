import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { packageRoot } from '../../kernel/package-root.ts'

/** The program as people start it, in a process of its own: its memory and its time are its alone. */
export async function startChildServer(dataDir: string, port: number): Promise<ChildProcess> {
  const env = {
    ...process.env,
    KIZUNA_DATA: dataDir,
    PORT: String(port),
    DATABASE_URL: '',
    LOG_LEVEL: 'error',
  }
  const child = spawn(process.execPath, [join(packageRoot, 'bin/kizuna.mjs'), 'start'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of child.stdout) if (String(line).includes(`:${port}`)) break
  return child
}

export async function stopChildServer(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}
