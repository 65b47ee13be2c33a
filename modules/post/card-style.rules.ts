import {
  A4,
  BORDER,
  BOXES,
  type CardKind,
  ENVELOPE,
  PAPER,
  type PrintSettings,
  SENDER_BOXES,
} from './card-shapes.rules.ts'

/** The paper that comes out of the printer. */
export function sheetSize(kind: CardKind, settings: PrintSettings) {
  if (kind === 'postcard' && settings.paper === 'a4') return A4
  return kind === 'letter' && settings.sides === 'address' ? ENVELOPE : PAPER[kind]
}

const FACES = `
.mincho { font-family: 'Noto Serif JP', 'Hiragino Mincho ProN', 'Yu Mincho', serif; font-weight: 500 }
.hand { font-family: 'Zen Kurenaido', 'Noto Serif JP', 'Hiragino Mincho ProN', serif; font-weight: 400 }`

/** The style of every page with cards on it: as PDF, in the print dialogue and in the preview. */
export function cardStyle(kind: CardKind, settings: PrintSettings): string {
  const sheet = sheetSize(kind, settings)
  const mm = (name: 'width' | 'height') => `${sheet[name]}mm`
  return `@page { size: ${mm('width')} ${mm('height')}; margin: 0 }
* { box-sizing: border-box; margin: 0 }
html { -webkit-text-size-adjust: none }
${FACES}
.sheet { position: relative; width: ${mm('width')}; height: ${mm('height')}; overflow: hidden; break-after: page;
  background: #fff; color: #111; line-break: strict; print-color-adjust: exact; -webkit-print-color-adjust: exact }
.sheet:last-child { break-after: auto }
.card { position: absolute; overflow: hidden }
.in { position: absolute; inset: 0; transform: translate(${settings.offsetX}mm, ${settings.offsetY}mm) }
.v { writing-mode: vertical-rl; text-orientation: mixed }
.tcy { text-combine-upright: all }
.words { position: absolute; overflow: hidden; overflow-wrap: anywhere }
.words p { min-height: 1em }
.words .closing { text-align: end }
.words .writer { text-align: end }
.folio { position: absolute; left: 0; right: 0; bottom: 10mm; text-align: center; font: 500 9pt/1.5 'Noto Serif JP', serif }
.foot { position: absolute; display: flex; align-items: flex-end; justify-content: space-between; gap: 4mm }
.ornament { width: 16mm; height: 16mm; display: block }
.back { display: flex; align-items: center; gap: 2mm; margin-inline-start: auto; font-family: 'Noto Serif JP', serif;
  font-size: 7pt; line-height: 1.5; text-align: end }
.back svg { width: 16mm; height: 16mm; display: block }
.back b { font-size: 8pt; font-weight: 500; letter-spacing: .04em }
.boxes i { position: absolute; width: ${BOXES.width}mm; height: ${BOXES.height}mm; display: block; text-align: center;
  font: 500 15pt/${BOXES.height}mm 'Noto Serif JP', serif }
.boxes.drawn i { border: .4mm solid #e0452c }
.boxes.drawn i:nth-child(n + 4) { border-width: .3mm }
.boxes u { position: absolute; height: .5mm; width: 1.1mm; background: #e0452c; left: 20.1mm; top: 3.75mm }
.mine i { position: absolute; width: ${SENDER_BOXES.width}mm; height: ${SENDER_BOXES.height}mm; display: block;
  text-align: center; font: 500 9pt/${SENDER_BOXES.height}mm 'Noto Serif JP', serif }
.mine.drawn i { border: .25mm solid #e0452c }
.line { position: absolute; white-space: nowrap }
.mark { position: absolute; left: 9mm; top: 9mm; width: 22mm; height: 22mm; border: .3mm solid #111; border-radius: 50%;
  display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 1mm;
  font: 500 7.5pt/1.3 'Noto Serif JP', serif; text-align: center }
.mark b { font-weight: 500; border-top: .2mm solid #111; padding-top: 1mm }
.abroad { position: absolute; left: 24mm; right: ${BORDER + 3}mm; top: 66mm; font: 500 12pt/1.6 'Noto Serif JP', serif }
.abroad b { font-size: 14pt; font-weight: 500 }
.airmail { position: absolute; left: 9mm; top: 34mm; font: 500 8pt/1.4 'Noto Serif JP', serif; letter-spacing: .08em }
.from { position: absolute; left: 9mm; bottom: 9mm; font: 500 7.5pt/1.5 'Noto Serif JP', serif }
.refused { position: absolute; inset: 12mm; font: 500 11pt/1.8 'Noto Serif JP', serif; color: #962637 }
.cut { position: absolute; background: #aaa }
.tick { position: absolute; background: #111 }
.said { position: absolute; font: 500 7pt/1.5 'Noto Serif JP', serif }`
}
