import type { Locale } from '../../../kernel/i18n.ts'
import type { Block } from '../template-blocks.rules.ts'
import { PIECES } from './check-source.ts'
import { escapeWords } from './liquid.ts'

const SANS = `'Noto Sans JP','Hiragino Sans','Yu Gothic',Meiryo,sans-serif`
const SERIF = `'Noto Serif JP','Hiragino Mincho ProN','Yu Mincho',serif`

const HEAD = `<mj-attributes>
  <mj-all font-family="${SANS}" />
  <mj-section background-color="#FDFCF8" padding="0 12px" />
  <mj-text font-size="18px" line-height="1.75" color="#22262C" padding="10px 20px" />
  <mj-button background-color="#234768" color="#FFFFFF" font-size="18px" font-weight="500"
    border-radius="10px" inner-padding="18px 32px" padding="16px 20px" />
  <mj-divider border-width="1px" border-color="#D3CCBB" padding="16px 20px" />
  <mj-image padding="12px 20px" />
  <mj-class name="heading" font-size="24px" line-height="1.45" font-family="${SERIF}" />
  <mj-class name="wording" line-height="1.9" font-family="${SERIF}" />
</mj-attributes>`

// Letters that nobody types hold the place of the Liquid while MJML reads the rest as markup.
const [OPEN, CLOSE] = ['\uE000', '\uE001']
const HELD = /\uE000(\d+)\uE001/g
// A quarter of what MJML makes is indentation, and it would be kept and sent for every single person.
const INDENTED = /[ \t]*\n[ \t\n]*/g

/** A mail as one HTML page with the Liquid still in it, the same in every mail program. */
export async function mailSource(mail: {
  locale: Locale
  subject: string
  blocks: readonly Block[]
}): Promise<string> {
  const held: string[] = []
  const hold = (piece: string) => `${OPEN}${held.push(piece) - 1}${CLOSE}`
  const sections = mail.blocks.map((block, at) => {
    const section = sectionOf(block, hold)
    if (!block.only) return section
    const raw = (piece: string) => `<mj-raw>${hold(piece)}</mj-raw>`
    return `${raw(`{% if only.b${at} %}`)}${section}${raw('{% endif %}')}`
  })
  const source = `<mjml lang="${mail.locale}" dir="ltr">
<mj-head><mj-title>${wordsIn(mail.subject, hold)}</mj-title>${HEAD}</mj-head>
<mj-body background-color="#F6F3EC" width="600px">${EDGE}${sections.join('\n')}${EDGE}</mj-body></mjml>`
  // Loaded where it is needed: it is by far the largest of the packages.
  const { default: mjml } = await import('mjml')
  const { html } = await mjml(source, { fonts: {}, validationLevel: 'strict', keepComments: false })
  return html.replace(INDENTED, '\n').replace(HELD, (_, at: string) => held[Number(at)] ?? '')
}

const EDGE = '<mj-section padding="14px 0"><mj-column></mj-column></mj-section>'

type Hold = (piece: string) => string

function sectionOf(block: Block, hold: Hold): string {
  const [first, second] = columnsOf(block, hold)
  const column = (inside: string) => `<mj-column>${inside}</mj-column>`
  return `<mj-section>${column(first)}${second === undefined ? '' : column(second)}</mj-section>`
}

function columnsOf(block: Block, hold: Hold): [string, string?] {
  const text = (words: string) => `<mj-text>${wordsIn(words, hold)}</mj-text>`
  switch (block.kind) {
    case 'heading':
      return [`<mj-text mj-class="heading">${wordsIn(block.text, hold)}</mj-text>`]
    case 'text':
      return [text(block.text)]
    case 'button':
      return [
        `<mj-button href="${attribute(block.link, hold)}">${wordsIn(block.label, hold)}</mj-button>`,
      ]
    case 'picture':
      return [
        `<mj-image src="${escapeWords(block.address)}" alt="${attribute(block.alt, hold)}" />`,
      ]
    case 'divider':
      return ['<mj-divider />']
    case 'wording':
      return [`<mj-text mj-class="wording">${hold(`{{ wording.${block.key} }}`)}</mj-text>`]
    case 'columns':
      return [text(block.left), text(block.right)]
  }
}

function wordsIn(words: string, hold: Hold): string {
  return piecewise(words, hold, escapeWords)
}

/** Lines have no place within an attribute. */
function attribute(words: string, hold: Hold): string {
  const flat = words.replace(/\s*\n\s*/g, ' ')
  const held = (piece: string) =>
    hold(piece.replace(/^\{\{(-?)(.*?)(-?)\}\}$/s, '{{$1$2 | strip_newlines $3}}'))
  return piecewise(flat, held, escapeWords)
}

function piecewise(words: string, hold: Hold, literal: (words: string) => string): string {
  const plain = words.replace(/[\uE000\uE001]/g, '')
  const pieces = [...plain.matchAll(PIECES)]
  let done = 0
  let written = ''
  for (const piece of pieces) {
    written += literal(plain.slice(done, piece.index)) + hold(piece[0])
    done = piece.index + piece[0].length
  }
  return written + literal(plain.slice(done))
}
