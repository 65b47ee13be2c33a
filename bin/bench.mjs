// npm run bench -- NAME: one measurement of bench/. Without a name, says which there are.
import { readdirSync } from 'node:fs'
import { runOpenly } from './bootstrap/run.mjs'
import { bootstrap, pathOf, toolOf } from './bootstrap.mjs'

const names = readdirSync(pathOf('bench'), { withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => entry.name.slice(0, -'.ts'.length))
const [, , name, ...rest] = process.argv
if (!name || !names.includes(name)) {
  process.stderr.write(`Which one? npm run bench -- ${names.join(' | ')}\n`)
  process.exitCode = 2
} else {
  await bootstrap([])
  process.exitCode = await runOpenly(toolOf('tsx'), [`bench/${name}.ts`, ...rest], pathOf('.'))
}
