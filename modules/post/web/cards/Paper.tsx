import { cardsHtml } from '../../card-html.rules.ts'
import {
  type CardDesign,
  type CardFace,
  type CardKind,
  ENVELOPE,
  PAPER,
} from '../../card-shapes.rules.ts'
import css from './cards.module.css'

/** A browser's own pixel: 96 to the inch. */
const PX = 96 / 25.4

/**
 * One side as it will be printed: the very page that Chromium prints, in a frame that may run nothing and
 * shows it in the given width.
 */
export function Paper(props: {
  label: string
  side: 'words' | 'address'
  kind: CardKind
  design: CardDesign
  face: CardFace
  width: number
}) {
  const { label, side, kind, design, face, width } = props
  const paper = side === 'address' && kind === 'letter' ? ENVELOPE : PAPER[kind]
  const settings = { sides: side, paper: 'single', offsetX: 0, offsetY: 0 } as const
  const fonts = '/fonts/print.css'
  const page = cardsHtml([{ design, face }], { kind, settings, title: label, fonts })
  const scale = width / (paper.width * PX)
  return (
    <figure className={css.paper}>
      <figcaption>{label}</figcaption>
      <div className={css.frame} style={{ width, height: paper.height * PX * scale }}>
        <iframe
          title={label}
          srcDoc={page}
          // No script runs; the same origin only lets it load our faces.
          sandbox="allow-same-origin"
          tabIndex={-1}
          style={{
            width: paper.width * PX,
            height: paper.height * PX,
            transform: `scale(${scale})`,
          }}
        />
      </div>
    </figure>
  )
}
