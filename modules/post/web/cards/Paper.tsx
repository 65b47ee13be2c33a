import { useEffect, useRef } from 'react'
import { cardSheets } from '../../card-html.rules.ts'
import {
  type CardDesign,
  type CardFace,
  type CardKind,
  ENVELOPE,
  PAPER,
} from '../../card-shapes.rules.ts'
import { cardStyle } from '../../card-style.rules.ts'
import css from './cards.module.css'

/** A browser's own pixel: 96 to the inch. */
const PX = 96 / 25.4

/**
 * One side as it will be printed: the very markup and style that Chromium prints, in a shadow of its own so
 * that neither knows of the page around it.
 */
export function Paper(props: {
  label: string
  side: 'words' | 'address'
  kind: CardKind
  design: CardDesign
  face: CardFace
  width: number
  /** So many below each other. */
  sheets?: number | undefined
}) {
  const { label, side, kind, design, face, width, sheets: count = 1 } = props
  const host = useRef<HTMLDivElement>(null)
  const paper = side === 'address' && kind === 'letter' ? ENVELOPE : PAPER[kind]
  const settings = { sides: side, paper: 'single', offsetX: 0, offsetY: 0 } as const
  const sheets = cardSheets([{ design, face }], { kind, settings })
  const markup = `<style>${cardStyle(kind, settings)}${BELOW}</style><div lang="ja" style="all:initial;display:block">${sheets}</div>`
  useEffect(() => {
    bringFaces()
    if (!host.current) return
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' })
    // Words are escaped where the markup is made, as they must be for the printer too.
    root.innerHTML = markup
  }, [markup])
  const scale = width / (paper.width * PX)
  const height = (count * paper.height + (count - 1) * GAP) * PX
  return (
    <figure className={css.paper}>
      <figcaption>{label}</figcaption>
      <div className={css.frame} style={{ width, height: height * scale }}>
        <div
          ref={host}
          style={{
            width: paper.width * PX,
            height,
            transform: `scale(${scale})`,
          }}
        />
      </div>
    </figure>
  )
}

/** Millimetres between the sheets of a letter. */
const GAP = 6
const BELOW = `.sheet + .sheet { margin-top: ${GAP}mm; outline: .4mm solid #d3ccbb }`

const FACES = '/fonts/print.css'

/** Faces are known to a document, not to a shadow in it. */
function bringFaces(): void {
  if (document.querySelector(`link[href="${FACES}"]`)) return
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = FACES
  document.head.append(link)
}
