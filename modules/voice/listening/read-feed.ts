import { DomUtils, Parser, parseDocument } from 'htmlparser2'
import iconv from 'iconv-lite'
import { cutText } from '../../../kernel/cut-text.ts'

const MOST_ITEMS = 100
const MOST_WORDS = 20_000

export interface FeedItem {
  /** What the feed calls it; its address where it has no name. */
  name: string
  link: string | null
  title: string
  words: string
  author: string | null
  at: Date | null
}

export interface ReadFeed {
  title: string
  items: FeedItem[]
}

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number]

/** The letters of an answer, by what it says of itself. */
export function decodeFeed(bytes: Buffer, contentType = ''): string {
  const start = bytes.subarray(0, 1000).toString('latin1')
  const said =
    /charset=["']?([\w-]+)/i.exec(contentType)?.[1] ??
    /<\?xml[^>]*encoding=["']([\w-]+)["']/i.exec(start)?.[1] ??
    'utf-8'
  return iconv.decode(bytes, iconv.encodingExists(said) ? said : 'utf-8')
}

/** What stands in an RSS, RDF or Atom feed, of the newest hundred items; null for anything else. */
export function readFeed(text: string, base: string): ReadFeed | null {
  const document = parseDocument(text, { xmlMode: true })
  const [root] = DomUtils.getElementsByTagName(
    (name) => ['rss', 'rdf:rdf', 'feed'].includes(name.toLowerCase()),
    document,
    true,
    1,
  )
  if (!root) return null
  const channel = DomUtils.getElementsByTagName('channel', root, true, 1)[0] ?? root
  const items = DomUtils.getElementsByTagName(
    (name) => name === 'item' || name === 'entry',
    root,
    true,
    MOST_ITEMS,
  )
  return {
    title: cutText(textOf(childOf(channel, ['title'])), 200),
    items: items.map((item) => itemOf(item, base)).filter(({ name }) => name !== ''),
  }
}

function itemOf(item: Element, base: string): FeedItem {
  const link = linkOf(item, base)
  const title = textOf(childOf(item, ['title']))
  const body = childOf(item, ['content:encoded', 'description', 'content', 'summary'])
  const day = DomUtils.textContent(
    childOf(item, ['pubDate', 'published', 'dc:date', 'updated']) ?? [],
  )
  const at = new Date(day.trim())
  return {
    name: DomUtils.textContent(childOf(item, ['guid', 'id']) ?? []).trim() || link || title,
    link,
    title,
    words: textOf(body),
    author: authorOf(item),
    // Broken sites date what they write in the year 0, which no database takes.
    at: at.getTime() > 0 ? at : null,
  }
}

/** The first of these that stands right under it. */
function childOf(parent: Element, names: readonly string[]): Element | undefined {
  for (const name of names) {
    const [found] = DomUtils.getElementsByTagName(name, parent.children, false, 1)
    if (found) return found
  }
}

/** Atom has several links of which one leads to the page. */
function linkOf(item: Element, base: string): string | null {
  const links = DomUtils.getElementsByTagName('link', item.children, false)
  const page = links.find(({ attribs }) => (attribs.rel ?? 'alternate') === 'alternate') ?? links[0]
  const guid = childOf(item, ['guid'])
  const given =
    page?.attribs.href ||
    (page && DomUtils.textContent(page).trim()) ||
    item.attribs['rdf:about'] ||
    (guid && guid.attribs.isPermaLink !== 'false' ? DomUtils.textContent(guid).trim() : '')
  if (!given || !URL.canParse(given, base)) return null
  const { protocol, href } = new URL(given, base)
  return /^https?:$/.test(protocol) && href.length <= 2000 ? href : null
}

/** As it is written there: never only a mail address. */
function authorOf(item: Element): string | null {
  const author = childOf(item, ['dc:creator', 'author', 'itunes:author'])
  const name = author && (childOf(author, ['name']) ?? author)
  const written = textOf(name)
  const inBrackets = /^\S+@\S+\s*\((.+)\)$/.exec(written)?.[1]
  const shown = inBrackets ?? (/^\S+@\S+\.\S+$/.test(written) ? '' : written)
  return shown.slice(0, 200).toWellFormed() || null
}

/** The words of what may be HTML, its paragraphs as lines. */
function textOf(element: Element | undefined): string {
  if (!element) return ''
  const isXhtml = element.attribs.type === 'xhtml'
  const html = isXhtml ? DomUtils.getInnerHTML(element) : DomUtils.textContent(element)
  return wordsOf(html.slice(0, 10 * MOST_WORDS))
    .slice(0, MOST_WORDS)
    .toWellFormed()
}

const BREAKS = new Set(['br', 'p', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'blockquote'])
const SILENT = new Set(['script', 'style', 'template', 'iframe', 'noscript'])

function wordsOf(html: string): string {
  let text = ''
  let silent = 0
  const parser = new Parser({
    onopentagname: (name) => {
      if (SILENT.has(name)) silent += 1
      if (BREAKS.has(name)) text += '\n'
    },
    ontext: (data) => {
      if (silent === 0) text += data.replace(/\s+/g, ' ')
    },
    onclosetag: (name) => {
      if (SILENT.has(name)) silent = Math.max(0, silent - 1)
      if (name === 'p' || name === 'div') text += '\n'
    },
  })
  parser.end(html)
  return text
    .replaceAll('\u0000', '')
    .replace(/ *\n\s*/g, '\n')
    .trim()
}

/** The feed that a page says it has. */
export function feedOfPage(html: string, base: string): string | null {
  const links = DomUtils.getElementsByTagName('link', parseDocument(html), true, 200)
  const own = links.find(
    ({ attribs }) =>
      /\balternate\b/i.test(attribs.rel ?? '') &&
      /application\/(rss|atom|rdf)\+xml/i.test(attribs.type ?? ''),
  )
  const href = own?.attribs.href
  return href && URL.canParse(href, base) ? new URL(href, base).href : null
}
