// A document that names a file, a folder, a script or a setting that is not there is wrong.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { packageRoot } from '../kernel/package-root.ts'
import { report } from './lib/report.ts'
import { filesBelow, type Source } from './lib/sources.ts'

const ROOMS =
  /^(kernel|modules|server|web|portal|embed|seeds|checks|bench|docs|bin|examples|browser-tests|\.ci)\//
const { scripts } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>
}

const documents = [
  ...['README.md', 'CHANGELOG.md', 'SECURITY.md'].flatMap((name) =>
    existsSync(join(packageRoot, name))
      ? [{ path: name, text: readFileSync(join(packageRoot, name), 'utf8') }]
      : [],
  ),
  ...['docs', 'modules', 'web', 'kernel', 'bench', 'examples'].flatMap((folder) =>
    filesBelow(folder, /\.md$/),
  ),
]
report(
  'docs',
  documents.flatMap((document) => [
    ...deadLinks(document),
    ...deadPaths(document),
    ...deadScripts(document),
  ]),
  documents.length,
)

function deadLinks({ path, text }: Source): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => (match[1] ?? '').split('#')[0] ?? '')
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target))
    .filter((target) => !existsSync(join(packageRoot, normalize(join(dirname(path), target)))))
    .map((target) => `${path} links to ${target}, which is not there`)
}

function deadPaths({ path, text }: Source): string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)]
    .map((match) => match[1] ?? '')
    .filter((code) => ROOMS.test(code) && !/[*<>{}…\s]/.test(code))
    .map((code) => code.replace(/:\d+$/, ''))
    .filter((code) => !existsSync(join(packageRoot, code)))
    .map((code) => `${path} names ${code}, which is not there`)
}

function deadScripts({ path, text }: Source): string[] {
  return [...text.matchAll(/npm run ([\w:-]+)/g)]
    .map((match) => match[1] ?? '')
    .filter((name) => !(name in scripts))
    .map((name) => `${path} names "npm run ${name}", which package.json does not have`)
}
