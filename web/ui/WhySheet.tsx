import { Popover } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import css from './Why.module.css'
import { Pill, type WhyProps } from './Why.tsx'

/** The pill with what it explains, open. */
export default function WhySheet({ label, children, facts = [], rule }: WhyProps) {
  const [opened, setOpened] = useState(true)
  const pill = useRef<HTMLButtonElement>(null)
  const change = (open: boolean) => {
    setOpened(open)
    // What was pressed first was another button: this one has taken its place.
    if (!open) pill.current?.focus()
  }
  return (
    <Popover
      width={320}
      position="bottom-start"
      withinPortal
      trapFocus
      opened={opened}
      onChange={change}
    >
      <Popover.Target>
        <Pill ref={pill} label={label} onClick={() => change(!opened)} />
      </Popover.Target>
      <Popover.Dropdown className={css.sheet}>
        <div className="prose">{children}</div>
        {facts.length > 0 && (
          <dl className={css.facts}>
            {facts.map((fact, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: facts are read in the order given
              <div key={at}>
                <dt className="num">{fact.when}</dt>
                <dd>{fact.to ? <Link to={fact.to}>{fact.what}</Link> : fact.what}</dd>
              </div>
            ))}
          </dl>
        )}
        {rule && <p className={css.rule}>{rule}</p>}
      </Popover.Dropdown>
    </Popover>
  )
}
