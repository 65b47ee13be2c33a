import type { Text } from '../../../kernel/i18n.ts'
import { useT } from '../../../web/texts.ts'
import { Badge, type Tone } from '../../../web/ui/Badge.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import type { PreviewView } from '../contract.ts'
import { texts } from '../pages.texts.ts'
import css from './imports.module.css'

type Is = NonNullable<PreviewView['rows'][number]['is']>

const FATES: Record<Is, { text: Text; tone: Tone }> = {
  taken: { text: texts.willTake, tone: 'matsu' },
  returned: { text: texts.willReturn, tone: 'fuji' },
  cancelled: { text: texts.willCancel, tone: 'plain' },
  skipped: { text: texts.willSkip, tone: 'plain' },
  untaken: { text: texts.willNot, tone: 'yama' },
}

/** The first rows as they stand in the file, each with what will become of it. */
export function FirstRows({ preview }: { preview: PreviewView }) {
  const t = useT()
  return (
    <Sheet flush title={t(texts.firstRows, { count: preview.rows.length })}>
      <section
        className={css.scroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls by keyboard too
        tabIndex={0}
        aria-label={t(texts.firstRows, { count: preview.rows.length })}
      >
        <table className={`${css.grid} ${css.preview}`}>
          <thead>
            <tr>
              <th scope="col" className={css.figure}>
                {t(texts.line)}
              </th>
              <th scope="col">{t(texts.state)}</th>
              {preview.header.map((name) => (
                <th scope="col" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.rows.map((row) => (
              <PreviewLine key={row.line} row={row} header={preview.header} />
            ))}
          </tbody>
        </table>
      </section>
    </Sheet>
  )
}

function PreviewLine({ row, header }: { row: PreviewView['rows'][number]; header: string[] }) {
  const t = useT()
  const fate = row.is && FATES[row.is]
  const reasons = row.problems.map((problem) => problem.words).join(' ')
  const wrong = new Map(row.problems.map((problem) => [problem.cell, problem.words]))
  return (
    <tr data-is={row.is}>
      <td className={`${css.figure} num`}>{row.line}</td>
      <td title={reasons || undefined}>
        {fate && <Badge tone={fate.tone}>{t(fate.text)}</Badge>}
        {reasons && <span className="visually-hidden">{reasons}</span>}
      </td>
      {header.map((name, at) => (
        <td key={name} data-bad={wrong.has(at) || undefined} title={wrong.get(at)}>
          {row.cells[at] ?? ''}
        </td>
      ))}
    </tr>
  )
}
