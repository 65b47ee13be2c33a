/** The tokens as a chart needs them: computed, for ECharts reads no CSS variables. */
export interface ChartTheme {
  /** Six at most; a seventh becomes 「ほか」 in `edge`. */
  series: string[]
  ink: string
  ink2: string
  ink3: string
  line: string
  edge: string
  paper: string
  /** The last point, 「ここ」. */
  here: string
  /** Last year. */
  before: string
  sans: string
}

export function chartTheme(): ChartTheme {
  const style = getComputedStyle(document.documentElement)
  const token = (name: string) => style.getPropertyValue(name).trim()
  return {
    series: [1, 2, 3, 4, 5, 6].map((at) => token(`--c${at}`)),
    ink: token('--ink'),
    ink2: token('--ink2'),
    ink3: token('--ink3'),
    line: token('--line'),
    edge: token('--edge'),
    paper: token('--paper'),
    here: token('--kaki'),
    before: token('--ai-fill'),
    sans: token('--sans'),
  }
}
