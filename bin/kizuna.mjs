#!/usr/bin/env node
import { pathToFileURL } from 'node:url'
import { bootstrap, pathOf } from './bootstrap.mjs'

const argv = process.argv.slice(2)
await bootstrap(argv[0] === 'start' ? ['server', 'web'] : ['server'])
const { main } = await import(pathToFileURL(pathOf('dist/server/cli.mjs')).href)
// No process.exit: a server that was started goes on after main() has answered.
process.exitCode = await main(argv)
