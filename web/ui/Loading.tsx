import { useEffect, useState } from 'react'
import { useT } from '../texts.ts'
import { texts } from '../web.texts.ts'
import css from './Loading.module.css'

const WIDTHS = ['42%', '88%', '76%', '60%', '82%']

/** Washi bars that hold the shape of what comes. Shows nothing for the first 300 ms. */
export function Loading({ lines = 4, rowHeight }: { lines?: number; rowHeight?: number }) {
  const t = useT()
  const late = useLate()
  return (
    <div
      className={css.loading}
      role="status"
      aria-label={t(texts.loading)}
      style={{ visibility: late ? 'visible' : 'hidden' }}
    >
      {Array.from({ length: lines }, (_, at) => (
        <i
          // biome-ignore lint/suspicious/noArrayIndexKey: bars are all alike
          key={at}
          style={{
            width: WIDTHS[at % WIDTHS.length],
            marginBlock: rowHeight ? (rowHeight - 12) / 2 : undefined,
          }}
        />
      ))}
    </div>
  )
}

function useLate(): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300)
    return () => clearTimeout(timer)
  }, [])
  return late
}
