import { htmlPage } from './card-html.rules.ts'
import { BOXES, type CardKind, PAPER, type PrintSettings } from './card-shapes.rules.ts'
import { escapeHtml } from './escape.rules.ts'

/** Lines at known places: a ruler laid on the printed card tells by how much the printer is off. */
export function calibrationHtml(
  settings: PrintSettings,
  said: { title: string; words: string[]; fonts: string; lang: string },
): string {
  const kind: CardKind = 'postcard'
  const { width, height } = PAPER[kind]
  const sheet = { ...settings, paper: 'single', sides: 'address' } as const
  const marks = [...ruler(width, 'x'), ...ruler(height, 'y'), frame()]
  const words = said.words
    .map(
      (line, at) =>
        `<p class="said" style="left:20mm;width:62mm;top:${48 + at * 14}mm">${escapeHtml(line)}</p>`,
    )
    .join('')
  const body = `<section class="sheet"><article class="card" style="left:0;top:0;width:${width}mm;height:${height}mm"><div class="in">${marks.join('')}${words}</div></article></section>`
  return htmlPage(body, { kind, settings: sheet, ...said })
}

/** Ten millimetres from its edge: a tick each millimetre, a longer one each ten, a figure each twenty. */
function ruler(length: number, axis: 'x' | 'y'): string[] {
  const marks: string[] = []
  for (let at = 10; at <= length - 10; at += 1) {
    const size = at % 10 === 0 ? 4 : at % 5 === 0 ? 2.6 : 1.4
    const place =
      axis === 'x'
        ? `left:${at - 0.05}mm;bottom:10mm;width:.1mm;height:${size}mm`
        : `top:${at - 0.05}mm;left:10mm;height:.1mm;width:${size}mm`
    marks.push(`<i class="tick" style="${place}"></i>`)
    if (at % 20 === 0) {
      const label =
        axis === 'x' ? `left:${at - 1.5}mm;bottom:14.2mm` : `top:${at - 1.6}mm;left:14.6mm`
      marks.push(`<span class="said" style="${label}">${at}</span>`)
    }
  }
  return marks
}

/** Where the first frame of the postal code must lie. */
function frame(): string {
  const left = PAPER.postcard.width - BOXES.right - BOXES.total
  const frames = BOXES.at.map((at) => `<i style="left:${at}mm"></i>`).join('')
  return `<div class="boxes drawn" style="position:absolute;left:${left}mm;top:${BOXES.top}mm">${frames}<u></u></div>`
}
