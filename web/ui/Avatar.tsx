import css from './Avatar.module.css'

const TONES = ['ai', 'kaki', 'matsu', 'fuji', 'yama'] as const

/** A member of staff or a person as a round mark with the first sign of the name. */
export function Avatar({ id, name, size = 28 }: { id: string; name: string; size?: number }) {
  const sum = [...id].reduce((total, sign) => total + (sign.codePointAt(0) ?? 0), 0)
  return (
    <span
      className={css.avatar}
      data-tone={TONES[sum % TONES.length]}
      style={{ width: size, height: size }}
      aria-hidden="true"
    >
      {[...name.trim()][0]}
    </span>
  )
}
