#!/usr/bin/env node
import { pathToFileURL } from 'node:url'
import { bootstrap, pathOf } from './bootstrap.mjs'

await bootstrap(['server', 'web'])
const { main } = await import(pathToFileURL(pathOf('dist/server/cli.mjs')).href)
// No process.exit: a server that was started goes on after main() has answered.
process.exitCode = await main(process.argv.slice(2))
