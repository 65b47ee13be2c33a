import { Button } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../../web/format.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { Badge } from '../../../web/ui/Badge.tsx'
import { type Column, DataTable } from '../../../web/ui/DataTable.tsx'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import type { ConsentView } from '../contract.ts'
import { screenTexts } from '../screens.texts.ts'
import { CHANNELS, type Channel } from '../wishes.rules.ts'
import { type ConsentDraft, ConsentModal } from './ConsentModal.tsx'
import css from './people.module.css'
import { usePerson } from './usePerson.ts'
import { actorText, channelText, purposeText, sourceText } from './wording.ts'

/** What the person agreed to, and the proof of every answer ever given. */
export default function ConsentsPanel({ personId }: { personId: string }) {
  const t = useT()
  const { may } = useMe()
  const { data: person } = usePerson(personId)
  const [noting, setNoting] = useState<ConsentDraft | null>(null)
  const columns = useColumns()
  const words = useWords()
  if (!person) return null
  const now = newest(person.consents)
  const mayWrite = may('people.write')
  return (
    <div className={css.gap}>
      <Sheet
        title={t(screenTexts.consentsNow)}
        actions={
          <Button
            size="xs"
            variant="default"
            disabled={!mayWrite}
            title={mayWrite ? undefined : t(screenTexts.noPermission)}
            onClick={() => setNoting({ channel: 'mail', purpose: 'news', granted: true })}
          >
            {t(screenTexts.writeConsent)}
          </Button>
        }
      >
        {now.length === 0 && <EmptyState>{t(screenTexts.consentsNone)}</EmptyState>}
        {now.map((consent) => (
          <div key={consent.consentId} className={css.line}>
            <span>
              {words.channel(consent.channel)} ・ {words.purpose(consent.purpose)}
            </span>
            <Answer granted={consent.granted} />
            {consent.granted && (
              <Button
                size="xs"
                variant="subtle"
                disabled={!mayWrite}
                onClick={() =>
                  setNoting({
                    channel: asChannel(consent.channel),
                    purpose: consent.purpose,
                    granted: false,
                  })
                }
              >
                {t(screenTexts.withdraw)}
              </Button>
            )}
          </div>
        ))}
      </Sheet>
      {person.consents.length > 0 && (
        <Sheet title={t(screenTexts.consentsLog)} flush>
          <DataTable
            label={t(screenTexts.consentsLog)}
            rows={person.consents}
            rowKey={(consent) => consent.consentId}
            columns={columns}
          />
        </Sheet>
      )}
      {noting && (
        <ConsentModal personId={person.personId} start={noting} onClose={() => setNoting(null)} />
      )}
    </div>
  )
}

/** The history is newest first: the first of each channel and purpose is what holds. */
function newest(consents: ConsentView[]): ConsentView[] {
  const seen = new Map<string, ConsentView>()
  for (const consent of consents) {
    const key = `${consent.channel} ${consent.purpose}`
    if (!seen.has(key)) seen.set(key, consent)
  }
  return [...seen.values()]
}

function asChannel(channel: string): Channel {
  return CHANNELS.find((one) => one === channel) ?? 'mail'
}

function Answer({ granted }: { granted: boolean }) {
  const t = useT()
  return granted ? (
    <Badge tone="matsu" icon="check">
      {t(screenTexts.saidYes)}
    </Badge>
  ) : (
    <Badge icon="close">{t(screenTexts.saidNo)}</Badge>
  )
}

function useWords() {
  const t = useT()
  return {
    channel: (channel: string) => {
      const known = CHANNELS.find((one) => one === channel)
      return known ? t(channelText[known]) : channel
    },
    purpose: (purpose: string) => {
      const known = purposeText(purpose)
      return known ? t(known) : purpose
    },
    source: (source: string) => {
      const known = sourceText(source)
      return known ? t(known) : source
    },
    actor: (label: string) => {
      const known = actorText(label)
      return known ? t(known) : label
    },
  }
}

function useColumns(): Column<ConsentView>[] {
  const t = useT()
  const format = useFormat()
  const words = useWords()
  return [
    {
      id: 'what',
      head: t(screenTexts.channel),
      cell: (consent) => `${words.channel(consent.channel)} ・ ${words.purpose(consent.purpose)}`,
    },
    {
      id: 'answer',
      head: t(screenTexts.answer),
      cell: (consent) => <Answer granted={consent.granted} />,
      phone: 'side',
    },
    {
      id: 'wording',
      head: t(screenTexts.wording),
      cell: (consent) => consent.wording,
      phone: 'line',
    },
    {
      id: 'how',
      head: t(screenTexts.saidBy),
      cell: (consent) => words.source(consent.source),
      phone: 'line',
    },
    {
      id: 'by',
      head: t(screenTexts.recordedBy),
      cell: (consent) => words.actor(consent.recordedBy),
      phone: 'hide',
    },
    {
      id: 'at',
      head: t(screenTexts.givenAt),
      cell: (consent) => format.dayTime(consent.givenAt),
      align: 'right',
      phone: 'line',
    },
  ]
}
