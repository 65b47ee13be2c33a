/** The knot: shop and person, one thread each. */
export function Knot({ size = 28 }: { size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 32 32"
      aria-hidden="true"
      fill="none"
      strokeWidth="2.6"
      strokeLinecap="round"
    >
      <path
        d="M3 22c5 0 7.5-3 10-8s4.5-7.5 8-7.5A5.5 5.5 0 0 1 26.5 12c0 4-3.5 6-6.5 6"
        stroke="var(--ai-text)"
      />
      <path
        d="M29 23c-5 0-7.5-2.2-10-6S14.5 9 11 9a5 5 0 0 0-5 5c0 3.8 3 5.5 6 5.5 3.5 0 5-.8 8-1.5"
        stroke="var(--kaki)"
      />
      <path d="M11.3 17.2c.6-1 1.2-2 1.7-3.2" stroke="var(--ai-text)" />
    </svg>
  )
}
