import sanitizeHtml from 'sanitize-html'

export interface SafeHtml {
  html: string
  /** Pictures that would have been fetched from elsewhere, which tells the sender that one reads. */
  blocked: number
}

export interface Picture {
  type: string
  content: Buffer
}

/** A picture that the mail itself brings. */
export interface Inline extends Picture {
  cid: string
}

const LONGEST = 1_000_000
const INLINE_BYTES = 3_000_000
/** Where somebody asked to see the pictures from elsewhere too. */
const FETCHED_BYTES = 12_000_000
const RASTER = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
  'image/bmp',
])

const COLOUR = [/^#[0-9a-f]{3,8}$/i, /^rgba?\([\d\s.,%]{1,40}\)$/i, /^[a-z]{3,20}$/i]
const LENGTH = [/^-?\d{1,4}(\.\d{1,3})?(px|em|rem|pt|%)?$/i]
const WORD = [/^[a-z-]{2,20}$/i]

/** No url(), no position, no z-index: nothing that could fetch, or lie over what is not the mail's. */
const STYLES = {
  color: COLOUR,
  'background-color': COLOUR,
  'text-align': WORD,
  'text-decoration': WORD,
  'font-weight': [/^(\d{3}|[a-z]{4,8})$/i],
  'font-style': WORD,
  'font-size': LENGTH,
  'line-height': LENGTH,
  width: LENGTH,
  'max-width': LENGTH,
  height: LENGTH,
  'vertical-align': WORD,
  'white-space': WORD,
  'border-collapse': WORD,
}

/**
 * The mail's own markup without anything that runs, fetches or submits. Its inline pictures are put in as
 * data after a look at their bytes; pictures from elsewhere leave a mark and are counted.
 */
export function safeHtml(
  dirty: string,
  inline: readonly Inline[],
  fetched?: ReadonlyMap<string, Picture>,
): SafeHtml {
  let blocked = 0
  let room = fetched ? FETCHED_BYTES : INLINE_BYTES
  const pictures = new Map(inline.map((one) => [one.cid.toLowerCase(), one]))
  const html = sanitizeHtml(dirty.slice(0, LONGEST), {
    allowedTags: TAGS,
    allowedAttributes: {
      '*': ['style', 'dir', 'lang', 'align', 'valign', 'title'],
      a: ['href', 'rel', 'target'],
      img: ['src', 'alt', 'width', 'height', 'data-blocked'],
      td: ['colspan', 'rowspan', 'width', 'bgcolor'],
      th: ['colspan', 'rowspan', 'width', 'bgcolor'],
      table: ['width', 'border', 'cellpadding', 'cellspacing', 'bgcolor'],
      font: ['color', 'size'],
    },
    allowedStyles: { '*': STYLES },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesByTag: { img: ['data'] },
    allowProtocolRelative: false,
    nestingLimit: 120,
    transformTags: {
      a: (tagName, attribs) => ({
        tagName,
        attribs: { ...attribs, target: '_blank', rel: 'noopener noreferrer nofollow' },
      }),
      img: (tagName, { src = '', alt = '', width = '', height = '' }) => {
        const found = /^cid:/i.test(src) ? pictures.get(cidOf(src)) : fetched?.get(src.trim())
        const data = found && RASTER.has(found.type) && found.content.length <= room ? found : null
        if (data) room -= data.content.length
        else if (src) blocked += 1
        const attribs: Record<string, string> = data
          ? {
              src: `data:${data.type};base64,${data.content.toString('base64')}`,
              alt,
              width,
              height,
            }
          : { 'data-blocked': '1', alt: alt || '▢' }
        return { tagName, attribs }
      },
    },
  })
  return { html: html.trim(), blocked }
}

/**
 * Where the pictures from elsewhere lie, each once, in their order. Those of two points at most show nothing:
 * they are there to tell that somebody reads, and are left out.
 */
export function remotePictures(dirty: string): string[] {
  const found = new Set<string>()
  sanitizeHtml(dirty.slice(0, LONGEST), {
    allowedTags: ['img'],
    nestingLimit: 120,
    transformTags: {
      img: (tagName, { src = '', width = '', height = '' }) => {
        const isDot = [width, height].some((side) => /^\s*[012](px)?\s*$/.test(side))
        if (!isDot && /^\s*https?:\/\//i.test(src)) found.add(src.trim())
        return { tagName, attribs: {} }
      },
    },
  })
  return [...found]
}

function cidOf(src: string): string {
  const cid = src.slice('cid:'.length)
  try {
    return decodeURIComponent(cid).toLowerCase()
  } catch {
    return cid.toLowerCase()
  }
}

const TAGS =
  `a abbr address article b bdi bdo big blockquote br caption center cite code col colgroup dd del
  details div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark
  ol p pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th
  thead time tr tt u ul var wbr`.split(/\s+/)
