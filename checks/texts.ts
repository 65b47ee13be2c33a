// Every text a person sees stands in both languages, with the same placeholders, in a *.texts.ts file.

import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'
import { allTexts } from '../kernel/i18n.ts'
import { packageRoot } from '../kernel/package-root.ts'
import { report } from './lib/report.ts'
import { isTest, type Source, sources } from './lib/sources.ts'

/** Kana and kanji. 円, 様, 済 and the product's 絆 are signs that rules set, like ¥. */
const JAPANESE = /(?![円様済絆])[\u3041-\u30fa\u30fc-\u30ff\u3400-\u9fff]/

const files = sources()
const textFiles = files.filter(
  ({ text }) => /\bdefineTexts\(/.test(text) && !text.includes('export function defineTexts'),
)
for (const { path } of textFiles) {
  if (!isTest(path)) await import(pathToFileURL(join(packageRoot, path)).href)
}
const { ja, en } = allTexts()
const namespaces = Object.keys(ja)

report(
  'texts',
  [
    ...namespaces.flatMap(compare),
    ...files.filter(mayNotSpeak).flatMap(wordsInCode),
    ...textFiles.flatMap(unusedTexts),
  ],
  namespaces.length,
)

function compare(namespace: string): string[] {
  const japanese = ja[namespace] ?? {}
  const english = en[namespace] ?? {}
  const bare = (key: string) => key.replace(/_(one|other)$/, '')
  const keys = new Set([...Object.keys(japanese), ...Object.keys(english)].map(bare))
  return [...keys].flatMap((key) => {
    const a = japanese[key] ?? japanese[`${key}_other`]
    const b = english[key] ?? english[`${key}_other`]
    if (!a) return [`${namespace}:${key} has no Japanese`]
    if (!b) return [`${namespace}:${key} has no English`]
    if (
      JAPANESE.test(b) &&
      !/^(language|日本語|絆)/.test(key) &&
      !b.includes('Japanese') &&
      !b.includes('「')
    )
      return [`${namespace}:${key} has Japanese words in its English: ${b}`]
    return placeholders(a) === placeholders(b)
      ? []
      : [`${namespace}:${key}: ${placeholders(a)} in Japanese, ${placeholders(b)} in English`]
  })
}

function placeholders(text: string): string {
  const names = [...text.matchAll(/\{\{\s*([\w.]+)/g)].map((match) => match[1])
  return `{${[...new Set(names)].sort().join(', ')}}`
}

/** Pages, verbs and routes; rules may know Japanese words as data (file headings, eras, prefectures). */
function mayNotSpeak({ path }: Source): boolean {
  return (
    /^(web|modules|server|portal)\//.test(path) &&
    !isTest(path) &&
    !/\.(texts|rules)\.ts$|\/(mappings|words)\//.test(path)
  )
}

function wordsInCode({ path, text }: Source): string[] {
  const file = ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.Latest,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  )
  const found: string[] = []
  const visit = (node: ts.Node) => {
    const literal =
      ts.isStringLiteralLike(node) ||
      ts.isJsxText(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node)
    const declared = literal && isDeclaredText(node)
    if (literal && !declared && JAPANESE.test(node.text)) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart())
      found.push(
        `${path}:${line + 1} speaks Japanese outside a *.texts.ts file: ${node.text.trim().slice(0, 40)}`,
      )
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** Inside `defineTexts(…)`, wherever that stands. */
function isDeclaredText(node: ts.Node): boolean {
  for (let up: ts.Node | undefined = node; up; up = up.parent) {
    if (ts.isCallExpression(up) && up.expression.getText() === 'defineTexts') return true
  }
  return false
}

/** A key that no code names is dead; `texts[…]` anywhere counts as naming all of that file. */
function unusedTexts({ path, text }: Source): string[] {
  if (isTest(path)) return []
  const everything = files
    .filter((file) => file.path !== path)
    .map((file) => file.text)
    .join('\n')
  const name = path.split('/').at(-1) ?? ''
  const readers = files.filter((file) => file.text.includes(name) || file.path === path)
  const dynamic = readers.some(
    (file) => /\b\w*[tT]exts\[/.test(file.text) || /\.\.\.\w*[tT]exts\b/.test(file.text),
  )
  if (dynamic) return []
  const keys = [...text.matchAll(/^ {2}(\w+): \{/gm)].map((match) => match[1] ?? '')
  return keys
    .filter(
      (key) =>
        !new RegExp(`[tT]exts\\.${key}\\b`).test(everything) &&
        !new RegExp(`[tT]exts\\.${key}\\b`).test(text),
    )
    .map((key) => `${path}: «${key}» is named nowhere`)
}
