import { useComputedColorScheme } from '@mantine/core'
import { useReducedMotion } from '@mantine/hooks'
import type { EChartsCoreOption, EChartsType } from 'echarts/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useT } from '../texts.ts'
import { texts } from '../web.texts.ts'
import css from './Chart.module.css'
import { type ChartTheme, chartTheme } from './chart-theme.ts'
import { type Opens, Stitch } from './Stitch.tsx'

export interface ChartPoint {
  series: string
  seriesAt: number
  at: number
}

/** The figures behind the picture, for the keyboard and the screen reader. */
export interface ChartTable {
  heads: ReactNode[]
  rows: { head: ReactNode; cells: (string | { text: string; opens: Opens })[] }[]
}

export interface ChartProps {
  /** The finding, as a sentence. */
  title: string
  /** `h2` where the chart is a sheet of its own. */
  heading?: 'h2' | 'h3'
  /** Unit and period. */
  note: ReactNode
  /** From `lines()` or `bars()` of chart-options.ts, or an ECharts option of your own. */
  option: (theme: ChartTheme) => EChartsCoreOption
  table: ChartTable
  onPoint?: (point: ChartPoint) => void
  height?: number
  /** Under a comparison: it works, it does not, or we cannot tell yet. */
  verdict?: ReactNode
  actions?: ReactNode
}

/** A picture with its finding as the title and its table behind it. */
export function Chart({
  title,
  heading: Heading = 'h3',
  note,
  option,
  table,
  onPoint,
  height = 220,
  verdict,
  actions,
}: ChartProps) {
  const t = useT()
  const [asTable, setAsTable] = useState(false)
  return (
    <figure className={css.chart}>
      <figcaption className={css.caption}>
        <div>
          <Heading>{title}</Heading>
          <p className="note">{note}</p>
        </div>
        <div className={css.actions}>
          {actions}
          <button
            type="button"
            className={css.toggle}
            aria-pressed={asTable}
            onClick={() => setAsTable(!asTable)}
          >
            {t(asTable ? texts.asChart : texts.asTable)}
          </button>
        </div>
      </figcaption>
      {asTable ? (
        <Figures table={table} />
      ) : (
        <Picture title={title} option={option} height={height} onPoint={onPoint} />
      )}
      {verdict && <p className={css.verdict}>{verdict}</p>}
    </figure>
  )
}

type PictureProps = Pick<ChartProps, 'title' | 'option' | 'onPoint'> & { height: number }

function Picture({ title, option, onPoint, height }: PictureProps) {
  const place = useRef<HTMLDivElement>(null)
  const [chart, setChart] = useState<EChartsType | null>(null)
  const scheme = useComputedColorScheme('light')
  const still = useReducedMotion()
  const point = useRef(onPoint)
  point.current = onPoint

  useEffect(() => {
    const element = place.current
    if (!element) return
    let drawn: EChartsType | null = null
    let gone = false
    const resized = new ResizeObserver(() => drawn?.resize())
    void import('./chart-engine.ts').then(({ drawIn }) => {
      if (gone) return
      drawn = drawIn(element)
      drawn.on('click', ({ seriesName, seriesIndex, dataIndex }) =>
        point.current?.({ series: seriesName ?? '', seriesAt: seriesIndex ?? 0, at: dataIndex }),
      )
      resized.observe(element)
      setChart(drawn)
    })
    return () => {
      gone = true
      resized.disconnect()
      drawn?.dispose()
    }
  }, [])

  // Drawn again only when something in it differs: pages pass a new function at each render.
  const wanted = useRef<EChartsCoreOption>({})
  wanted.current = option(chartTheme())
  const content = JSON.stringify(wanted.current)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the content and the scheme stand for the option
  useEffect(() => {
    chart?.setOption({ ...wanted.current, animation: !still }, { notMerge: true })
  }, [chart, content, scheme, still])

  return (
    <div className={css.picture} data-clickable={onPoint ? true : undefined}>
      <div ref={place} style={{ height }} role="img" aria-label={title} />
    </div>
  )
}

function Figures({ table }: { table: ChartTable }) {
  return (
    <div className={css.scroll}>
      <table className={`${css.table} num`}>
        <thead>
          <tr>
            {table.heads.map((head, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a head is its column
              <th key={at} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows keep their order
            <tr key={at}>
              <th scope="row">{row.head}</th>
              {row.cells.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
                <td key={column}>
                  {typeof cell === 'string' ? cell : <Stitch {...cell.opens}>{cell.text}</Stitch>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
