import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../../web/format.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { Badge, type Tone } from '../../../../web/ui/Badge.tsx'
import { DataTable } from '../../../../web/ui/DataTable.tsx'
import { PersonLink } from '../../../../web/ui/PersonLink.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import type { Asker, WholeImprovement } from '../../contract.ts'
import { improvementPageTexts as texts } from '../../improvement-pages.texts.ts'
import css from './improvements.module.css'
import { tellPath } from './paths.ts'
import { becauseWords } from './words.ts'

const TONES: Record<Asker['state'], Tone> = {
  not_yet: 'plain',
  waiting: 'yama',
  told: 'matsu',
  refused: 'plain',
}

/** Everybody who asked: told when, how and by whom, or why not. */
export function AskersSheet({ improvement }: { improvement: WholeImprovement }) {
  const t = useT()
  const format = useFormat()
  const { askers } = improvement
  return (
    <Sheet
      flush
      title={t(texts.askers)}
      note={askers.length > 0 ? format.count(askers.length, 'people') : undefined}
      actions={<TellButton improvement={improvement} />}
    >
      {askers.length === 0 ? (
        <p className={`${css.inset} small quiet`}>{t(texts.askersNone)}</p>
      ) : (
        <DataTable<Asker>
          label={t(texts.askers)}
          rows={askers}
          rowKey={({ personId }) => personId}
          columns={[
            {
              id: 'person',
              head: t(texts.person),
              cell: ({ personId, personName }) => <PersonLink id={personId} name={personName} />,
            },
            {
              id: 'state',
              head: t(texts.became),
              phone: 'side',
              cell: (asker) => <Became asker={asker} />,
            },
            {
              id: 'how',
              head: t(texts.how),
              phone: 'line',
              cell: ({ channel }) => (channel ? t(texts[`way_${channel}`]) : '—'),
            },
            {
              id: 'writer',
              head: t(texts.writer),
              phone: 'line',
              cell: ({ writer }) => writer ?? '—',
            },
          ]}
        />
      )}
    </Sheet>
  )
}

function Became({ asker: { state, because, on } }: { asker: Asker }) {
  const t = useT()
  const format = useFormat()
  const day = on && (state === 'told' || because === 'lot') ? format.day(on) : null
  return (
    <>
      <Badge tone={TONES[state]}>{t(texts[`state_${state}`])}</Badge>
      {(because || day) && (
        <span className={css.because}>
          {day} {because && t(becauseWords(because))}
        </span>
      )}
    </>
  )
}

function TellButton({ improvement }: { improvement: WholeImprovement }) {
  const t = useT()
  const { may } = useMe()
  const { improvementId, askers, shippedOn } = improvement
  const count = askers.filter(({ state }) => state === 'not_yet').length
  if (count === 0) return null
  const label = t(texts.tell, { count })
  if (!shippedOn || !may('voice.improve'))
    return (
      <Button size="xs" disabled title={t(shippedOn ? texts.mayNot : texts.tellFirst)}>
        {label}
      </Button>
    )
  return (
    <Button size="xs" component={Link} to={tellPath(improvementId)}>
      {label}
    </Button>
  )
}
