// Who may import whom: a module is entered through its index.ts, by modules above that declare it.
import { dirname, join, normalize } from 'node:path'
import ts from 'typescript'
import type { Module } from '../kernel/module.ts'
import { modules } from '../server/modules.ts'
import { report } from './lib/report.ts'
import { isTest, moduleOf, type Source, sources } from './lib/sources.ts'

const byName = new Map<string, Module>(modules.map((module) => [module.name, module]))
const isBrowser = (path: string) =>
  /^(web|embed)\//.test(path) || /^modules\/[^/]+\/web\//.test(path)
/** What the browser may take from any module: the shapes that cross HTTP, pure rules, texts. */
const isShared = (path: string) =>
  /^modules\/[^/]+\/(contract|[\w-]+\.(rules|texts))\.ts$/.test(path)

const FORBIDDEN: [RegExp, string][] = [
  [/\bprocess\.env\b/, 'read the configuration through ctx.host.config'],
  [/from 'pg'/, 'use kernel/db.ts'],
  [/(?<![\w.])fetch\(/, 'use web/api.ts in pages, or a door in kernel/'],
]

const files = sources()
const findings = [
  ...listOrder(),
  ...files.flatMap(importsOf).flatMap(judge),
  ...files.flatMap(forbiddenWords),
]
report('boundaries', findings, files.length)

function listOrder(): string[] {
  return modules.flatMap((module, at) =>
    module.dependsOn
      .filter((name) => !modules.slice(0, at).some((below) => below.name === name))
      .map(
        (name) =>
          `server/modules.ts: ${module.name} depends on ${name}, which does not stand below it`,
      ),
  )
}

type Import = { from: string; to: string }

function importsOf({ path, text }: Source): Import[] {
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.map((file) => file.fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => ({ from: path, to: normalize(join(dirname(path), name)) }))
}

function judge({ from, to }: Import): string[] {
  const no = (why: string) => [`${from} imports ${to}: ${why}`]
  if (isTest(from) || from.startsWith('checks/') || from.startsWith('bench/')) return []
  const [here, there] = [moduleOf(from), moduleOf(to)]
  if (from.startsWith('kernel/') && !to.startsWith('kernel/'))
    return no('the kernel knows nothing above it')
  if (from.startsWith('web/') && there)
    return no('the shell knows no module; let the module register itself')
  if (from.startsWith('portal/') && !/^(portal|kernel)\//.test(to))
    return no('the portal knows no module; let the routes bring what stands on a page')
  if (here && /^(server|seeds|checks|bench)\//.test(to))
    return no('a module knows nothing above it')
  if (isBrowser(from)) return judgeBrowser({ from, to }, here, there, no)
  if (isBrowser(to)) return no('the server never imports pages')
  if (!there || here === there) return []
  if (!/^modules\/[^/]+\/(index|module|[\w-]+\.texts|contract)\.ts$/.test(to))
    return no('enter a module through its index.ts')
  if (to.endsWith('/module.ts') && here) return no('only server/modules.ts lists modules')
  if (here && !byName.get(here)?.dependsOn.includes(there))
    return no(`${here}/module.ts does not declare it in dependsOn`)
  return []
}

function judgeBrowser(
  { to }: Import,
  here: string | undefined,
  there: string | undefined,
  no: (why: string) => string[],
): string[] {
  if (/^(server|seeds|portal)\//.test(to)) return no('pages never import the server')
  if (!there) return []
  if (here === there)
    return isBrowser(to) || isShared(to)
      ? []
      : no('pages take contract, rules and texts, nothing else')
  return isShared(to) ? [] : no("another module's pages are its own; take its contract.ts")
}

function forbiddenWords({ path, text }: Source): string[] {
  if (isTest(path) || /^(kernel|checks|bench)\//.test(path) || path === 'web/api.ts') return []
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
  return FORBIDDEN.filter(([word]) => word.test(code)).map(
    ([word, instead]) => `${path} uses ${word.source}: ${instead}`,
  )
}
