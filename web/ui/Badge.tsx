import type { ReactNode } from 'react'
import css from './Badge.module.css'
import { Icon, type IconName } from './Icon.tsx'

export type Tone = 'plain' | 'ai' | 'kaki' | 'matsu' | 'yama' | 'enji' | 'fuji'

/** 松葉 good, 山吹 near, 臙脂 over, 藍 chosen, 柿 a person's word, 藤 second. At most two in a line. */
export function Badge({
  tone = 'plain',
  icon,
  children,
}: {
  tone?: Tone
  icon?: IconName
  children: ReactNode
}) {
  return (
    <span className={`${css.badge} num`} data-tone={tone}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  )
}
