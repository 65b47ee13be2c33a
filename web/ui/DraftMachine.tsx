import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { draftHelpTexts as texts } from '../draft-help.texts.ts'
import { useT } from '../texts.ts'
import css from './DraftHelp.module.css'
import { type DraftMaker, type DraftSource, DraftWords } from './DraftList.tsx'
import { ErrorState } from './ErrorState.tsx'
import { Icon } from './Icon.tsx'
import { Loading } from './Loading.tsx'

export interface MachineRequest {
  host: string
  body: { model: string; messages: { role: string; content: string }[] }
}

export type MachineFault = {
  because:
    | 'private'
    | 'unknown_host'
    | 'refused'
    | 'timeout'
    | 'tls'
    | 'broken'
    | 'key'
    | 'no_model'
    | 'busy'
    | 'far_fault'
    | 'not_understood'
  detail: string
}
export interface MachineAnswer {
  words: string | null
  fault: MachineFault | null
}

/** Has a machine draft the reply; what leaves the house for that can be read before. */
export function DraftMachine(props: {
  machine: DraftMaker
  look: () => Promise<MachineRequest>
  ask: () => Promise<MachineAnswer>
  onUse: (words: string, by: DraftSource) => void
}) {
  const t = useT()
  const { machine, look, ask, onUse } = props
  const [isLooking, setLooking] = useState(false)
  const asking = useMutation({ mutationFn: ask })
  const { words = null, fault = null } = asking.data ?? {}
  return (
    <section className={css.machine}>
      <h3>{t(texts.machine)}</h3>
      <p className="small quiet">
        {t(texts.machineLead, { host: machine.host, model: machine.model })}
      </p>
      <div className={css.buttons}>
        <Button variant="default" loading={asking.isPending} onClick={() => asking.mutate()}>
          {t(asking.data ? texts.askAgain : texts.ask)}
        </Button>
        <Button variant="subtle" aria-expanded={isLooking} onClick={() => setLooking(!isLooking)}>
          {t(isLooking ? texts.hide : texts.look)}
        </Button>
      </div>
      {isLooking && <Look look={look} />}
      <div role="status">{asking.isPending && <p className="note">{t(texts.waiting)}</p>}</div>
      {asking.error && <ErrorState error={asking.error} title={null} />}
      {fault && <Fault fault={fault} />}
      {words !== null && (
        <DraftWords words={words} from={t(texts.check)} onUse={() => onUse(words, 'ai')} />
      )}
    </section>
  )
}

/** What the far side said, in words. */
export function Fault({ fault: { because, detail } }: { fault: MachineFault }) {
  const t = useT()
  return (
    <p className={css.fault} role="alert">
      <Icon name="warning" size={18} />
      <span>
        {t(texts[because])}
        {detail && <small>{detail}</small>}
      </span>
    </p>
  )
}

function Look({ look }: { look: () => Promise<MachineRequest> }) {
  // What was said meanwhile belongs to it: asked anew each time.
  const { data, error, refetch } = useQuery({ queryKey: ['draft-look'], queryFn: look, gcTime: 0 })
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading lines={4} />
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be reached by the keyboard
    <pre className={css.sent} tabIndex={0}>
      {data.body.messages.map(({ content }) => content).join('\n\n')}
    </pre>
  )
}
