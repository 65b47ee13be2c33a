import type { EChartsCoreOption } from 'echarts/core'
import type { ChartTheme } from './chart-theme.ts'

type Value = number | null

export interface LineSeries {
  name: string
  values: Value[]
  /** `before` is a thinner line (last year); `forecast` is dashed. */
  kind?: 'now' | 'before' | 'forecast'
}

export interface Lines {
  /** Names along the bottom, in order. */
  x: string[]
  series: LineSeries[]
  /** How a value is written, at the axis and in the tip. */
  format: (value: number) => string
  /** Lines may start above zero, and then the axis shows its figures. Bars never may. */
  min?: number
  max?: number
  /** Things are counted: no half of one at the axis. */
  whole?: boolean
  /** Not drawn in: the name of a line that begins later would come in from nowhere. */
  still?: boolean
}

/** Lines with their names at their ends instead of a legend, the last point in persimmon. */
export function lines({ x, series, format, min, max, whole, still = false }: Lines) {
  return (theme: ChartTheme): EChartsCoreOption => ({
    ...framed(theme, x, format, series.length),
    yAxis: { ...valueAxis(theme, format), min, max, scale: true, ...(whole && { minInterval: 1 }) },
    series: series.map((one, at) => ({
      ...lineOf(one, at, theme, series),
      ...(still && { animation: false }),
    })),
  })
}

function lineOf(
  { name, values, kind = 'now' }: LineSeries,
  at: number,
  theme: ChartTheme,
  all: LineSeries[],
) {
  const color = kind === 'before' ? theme.before : (theme.series[at] ?? theme.edge)
  const last = values.findLastIndex((value) => value !== null)
  // One line that is about now: its last point is 「ここ」. Among several, each ends in its own colour.
  const alone = all.every(
    (other, place) => place === at || other.kind === 'before' || other.kind === 'forecast',
  )
  const end = {
    symbol: 'circle',
    symbolSize: alone ? 9 : 7,
    itemStyle: {
      color: alone ? theme.here : color,
      borderColor: theme.paper,
      borderWidth: alone ? 2 : 1,
    },
  }
  return {
    type: 'line',
    name,
    color,
    data: values.map((value, index) =>
      index === last && kind === 'now'
        ? { value, ...end }
        : { value, symbol: 'circle', symbolSize: 6, itemStyle: { opacity: 0 } },
    ),
    connectNulls: false,
    smooth: 0.25,
    lineStyle: {
      width: kind === 'before' ? 1.6 : 2.4,
      type: kind === 'forecast' ? 'dashed' : 'solid',
      color,
    },
    emphasis: { disabled: true },
    endLabel: {
      show: true,
      formatter: '{a}',
      color: kind === 'now' ? theme.ink : theme.ink3,
      fontWeight: kind === 'now' && alone ? 500 : 400,
      distance: 8,
    },
    labelLayout: { moveOverlap: 'shiftY' },
  }
}

export interface Bars {
  x: string[]
  series: { name: string; values: Value[]; stack?: string }[]
  format: (value: number) => string
  /** Names down the side, for long ones. */
  lying?: boolean
}

/** Bars from zero, always. Several are named above: a bar has no end to write at. */
export function bars({ x, series, format, lying }: Bars) {
  return (theme: ChartTheme): EChartsCoreOption => {
    const base = frame(theme, x, format)
    const values = valueAxis(theme, format)
    const named = series.length > 1
    return {
      ...base,
      grid: { ...base.grid, right: 16, top: named ? 36 : 12 },
      legend: {
        show: named,
        top: 0,
        left: 0,
        itemWidth: 9,
        itemHeight: 9,
        itemGap: 16,
        icon: 'roundRect',
        selectedMode: false,
        textStyle: { color: theme.ink2, fontSize: 12, fontFamily: theme.sans },
      },
      xAxis: lying ? values : base.xAxis,
      yAxis: lying ? { ...base.xAxis, inverse: true } : values,
      series: series.map((one, at) => ({
        type: 'bar',
        name: one.name,
        stack: one.stack,
        color: theme.series[at] ?? theme.edge,
        data: one.values,
        barMaxWidth: 36,
        itemStyle: { borderRadius: one.stack ? 0 : lying ? [0, 2, 2, 0] : [2, 2, 0, 0] },
      })),
    }
  }
}

/** Several names at the ends stand beside the last day, not upon it. */
function framed(theme: ChartTheme, x: string[], format: (value: number) => string, names: number) {
  const base = frame(theme, x, format)
  if (names < 2) return base
  const axisLabel = { ...base.xAxis.axisLabel, alignMaxLabel: 'right' }
  return { ...base, xAxis: { ...base.xAxis, axisLabel } }
}

function frame(theme: ChartTheme, x: string[], format: (value: number) => string) {
  const text = { color: theme.ink3, fontSize: 12, fontFamily: theme.sans }
  return {
    textStyle: { fontFamily: theme.sans, fontSize: 12, color: theme.ink2 },
    animationDuration: 300,
    animationEasing: 'quadraticOut' as const,
    grid: { left: 4, right: 76, top: 12, bottom: 4, outerBoundsMode: 'same' },
    xAxis: {
      type: 'category',
      data: x,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...text, hideOverlap: true },
    },
    tooltip: {
      trigger: 'axis',
      appendTo: 'body',
      backgroundColor: theme.paper,
      borderColor: theme.line,
      textStyle: { color: theme.ink, fontSize: 13, fontFamily: theme.sans, fontWeight: 400 },
      axisPointer: {
        lineStyle: { color: theme.edge, type: 'solid', width: 1 },
        shadowStyle: { opacity: 0.08 },
      },
      valueFormatter: (value: unknown) => (typeof value === 'number' ? format(value) : '—'),
    },
  }
}

function valueAxis(theme: ChartTheme, format: (value: number) => string) {
  return {
    type: 'value',
    splitNumber: 3,
    axisLabel: { color: theme.ink3, fontSize: 12, fontFamily: theme.sans, formatter: format },
    splitLine: { lineStyle: { color: theme.line } },
  }
}
