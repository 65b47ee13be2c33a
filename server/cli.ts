import { parseArgs } from 'node:util'
import { z } from 'zod'
import { type Config, readConfig } from '../kernel/config.ts'
import { DomainError } from '../kernel/errors.ts'
import { type Locale, translator } from '../kernel/i18n.ts'
import { issueWords } from '../kernel/issue-words.ts'
import { createLogger } from '../kernel/log.ts'
import type { Command, Outcome } from './commands/command.ts'
import { commands } from './commands/commands.ts'
import { texts } from './server.texts.ts'

const OK = 0
const REFUSED = 1
const MISUSED = 2

/**
 * The command line. Exit codes: 0 done, 1 refused or found wanting, 2 called wrongly.
 * With `--json` stdout is one JSON document; everything else goes to stderr.
 */
export async function main(argv: string[]): Promise<number> {
  const json = argv.includes('--json')
  const words = argv.filter((word) => word !== '--json')
  let locale: Locale = 'ja'
  try {
    const config = readConfig()
    locale = config.LOCALE
    const command = findCommand(words)
    if (!command) return showUsage(config.LOCALE, words[0])
    if (words.some((word) => word === '--help' || word === '-h'))
      return showHelp(command, words, config)
    const outcome = await invoke(command, words, config, json)
    if (outcome) show(outcome, json)
    return outcome?.ok === false ? REFUSED : OK
  } catch (error) {
    return explain(error, words, locale, json)
  }
}

function findCommand(words: string[]): Command | undefined {
  const named = (count: number) =>
    commands.find((command) => command.name === words.slice(0, count).join(' '))
  return named(2) ?? named(1)
}

async function invoke(command: Command, words: string[], config: Config, json: boolean) {
  const { values, positionals } = parseArgs({
    args: words.slice(command.name.split(' ').length),
    options: { ...command.options, locale: { type: 'string' } },
    allowPositionals: true,
    strict: true,
  })
  const locale: Locale =
    values.locale === 'en' || values.locale === 'ja' ? values.locale : config.LOCALE
  const quiet = command.name === 'start' ? config.LOG_LEVEL : 'error'
  return command.run({
    values: values as Record<string, string | boolean | undefined>,
    words: positionals,
    config: { ...config, LOCALE: locale },
    log: createLogger(quiet),
    locale,
    t: translator(locale),
    say: (line) => json || process.stderr.write(`${line}\n`),
  })
}

function show(outcome: Outcome, json: boolean) {
  const text = json ? JSON.stringify(outcome.json, null, 2) : outcome.lines.join('\n')
  if (text) process.stdout.write(`${text}\n`)
}

function showUsage(locale: Locale, asked: string | undefined): number {
  const t = translator(locale)
  const help = asked === undefined || asked === 'help' || asked === '--help' || asked === '-h'
  const width = Math.max(...commands.map((command) => `${command.name} ${command.usage}`.length))
  const lines = [
    ...(help ? [] : [t(texts.unknownCommand, { command: asked }), '']),
    t(texts.usage),
    '',
    ...commands.map((c) => `  ${`${c.name} ${c.usage}`.padEnd(width)}  ${t(c.summary)}`),
    '',
    t(texts.everyCommand),
  ]
  const out = help ? process.stdout : process.stderr
  out.write(`${lines.join('\n')}\n`)
  return help ? OK : MISUSED
}

function showHelp(command: Command, words: string[], config: Config): number {
  const t = translator(localeOf(words, config.LOCALE))
  const lines = [
    t(command.summary),
    t(texts.usageOf, { command: `${command.name} ${command.usage}`.trim() }),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  return OK
}

/** Before the options are parsed, or where they cannot be. */
function localeOf(words: string[], fallback: Locale): Locale {
  const named = words.findLast(
    (word, at) => words[at - 1] === '--locale' || word.startsWith('--locale='),
  )
  const value = named?.replace('--locale=', '')
  return value === 'en' || value === 'ja' ? value : fallback
}

/** A misspelt option, in words; node's own message is in English only. */
function misuseWords(error: Error, words: string[], locale: Locale): string {
  const t = translator(locale)
  const option = /'(-[^' ]*)/.exec(error.message)?.[1]
  const isUnknown = 'code' in error && error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
  const command = findCommand(words)
  return [
    isUnknown && option ? t(texts.unknownOption, { option }) : t(texts.optionMisused),
    ...(command ? [t(texts.usageOf, { command: `${command.name} ${command.usage}`.trim() })] : []),
  ].join('\n')
}

function explain(error: unknown, words: string[], fallback: Locale, json: boolean): number {
  const locale = localeOf(words, fallback)
  const misused =
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  const malformed = error instanceof z.ZodError
  const code =
    error instanceof DomainError ? error.code : misused || malformed ? 'invalid' : 'fault'
  const message =
    error instanceof DomainError
      ? translator(locale)(error.text, error.params)
      : malformed
        ? error.issues.map((issue) => issueSentence(issue, locale)).join('\n')
        : error instanceof Error
          ? misused
            ? misuseWords(error, words, locale)
            : error.message
          : String(error)
  const fields = error instanceof DomainError ? error.fields : undefined
  if (json)
    process.stdout.write(`${JSON.stringify({ error: { code, message, fields } }, null, 2)}\n`)
  else process.stderr.write(`${message}\n`)
  return misused ? MISUSED : REFUSED
}

function issueSentence(issue: z.core.$ZodIssue, locale: Locale): string {
  const path = issue.path.join('.')
  const words = issueWords({ ...issue, path }, locale)
  return path ? `${path}: ${words}` : words
}
