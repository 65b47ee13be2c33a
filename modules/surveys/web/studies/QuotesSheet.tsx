import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat } from '../../../../web/format.ts'
import { queryOf, useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { AreaField } from '../../../../web/ui/fields.tsx'
import { PersonLink } from '../../../../web/ui/PersonLink.tsx'
import { Segmented } from '../../../../web/ui/Segmented.tsx'
import { SelectField } from '../../../../web/ui/SelectField.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { Words } from '../../../../web/ui/Words.tsx'
import { listPersonas } from '../../../segments/contract.ts'
import { addQuote } from '../../contract.ts'
import type { QuoteKind } from '../../studies.rules.ts'
import { studyTexts as texts } from '../../studies.texts.ts'
import css from '../surveys.module.css'
import type { Whole } from './StudyPage.tsx'

/** What was said and found, each a voice from then on. */
export function QuotesSheet({ study }: { study: Whole }) {
  const t = useT()
  const format = useFormat()
  const { may } = useMe()
  const personas = useQuery({
    ...queryOf(listPersonas, { query: {} }),
    enabled: may('segments.read'),
  })
  const known = new Map(personas.data?.items.map((one) => [one.personaId, one.name]))
  return (
    <Sheet title={t(texts.quotes)}>
      <QuoteForm study={study} personas={[...known]} />
      <div className={css.sub}>
        {study.quotes.length === 0 && <p className="small quiet">{t(texts.quotesNone)}</p>}
        <ul className={css.words}>
          {study.quotes.map((quote) => (
            <li key={quote.voiceId} className={css.word}>
              {quote.kind === 'quote' ? <Words>{quote.words}</Words> : <p>{quote.words}</p>}
              <span className={css.who}>
                <Badge tone={quote.kind === 'quote' ? 'kaki' : 'ai'}>
                  {t(texts[`quote_${quote.kind}`])}
                </Badge>
                {quote.personId && <PersonLink id={quote.personId} name={quote.personName ?? ''} />}
                {quote.personaId && <span>{known.get(quote.personaId)}</span>}
                {quote.productName && <span>{quote.productName}</span>}
                <span>
                  {quote.byName} {format.day(quote.createdAt)}
                </span>
              </span>
            </li>
          ))}
        </ul>
      </div>
    </Sheet>
  )
}

const EMPTY = { kind: 'quote' as QuoteKind, words: '', personId: '', personaId: '' }

function QuoteForm({ study, personas }: { study: Whole; personas: [string, string][] }) {
  const t = useT()
  const { may } = useMe()
  const [draft, setDraft] = useState(EMPTY)
  const set = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }))
  const add = useMutationOf(addQuote, {
    onSuccess: () => {
      toast(t(texts.quoteKept))
      setDraft({ ...EMPTY, kind: draft.kind, personId: draft.personId })
    },
  })
  const { kind, words, personId, personaId } = draft
  const blocked = !may('surveys.answer')
    ? t(texts.mayNotNote)
    : !words.trim()
      ? t(texts.needsWords)
      : kind === 'quote' && !personId
        ? t(texts.needsSpeaker)
        : undefined
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (blocked) return
        const body = { kind, words: words.trim(), personId: personId || null }
        add.mutate({
          params: { studyId: study.studyId },
          body: { ...body, personaId: personaId || null },
        })
      }}
    >
      <Segmented
        label={t(texts.quoteKind)}
        value={kind}
        onChange={(next) => set({ kind: next })}
        options={[
          { value: 'quote', label: t(texts.quote_quote) },
          { value: 'finding', label: t(texts.quote_finding) },
        ]}
      />
      <AreaField
        label={t(texts.quoteWords)}
        maxLength={5000}
        value={words}
        onChange={({ currentTarget: { value } }) => set({ words: value })}
      />
      <SelectField
        label={t(texts.quoteWho)}
        optional={kind === 'finding'}
        clearable
        placeholder={kind === 'finding' ? t(texts.quoteNobody) : undefined}
        data={study.seats.map((seat) => ({ value: seat.personId, label: seat.personName }))}
        value={personId || null}
        onChange={(next) => set({ personId: next ?? '' })}
      />
      <SelectField
        label={t(texts.persona)}
        optional
        data={personas.map(([value, label]) => ({ value, label }))}
        value={personaId || null}
        onChange={(next) => set({ personaId: next ?? '' })}
      />
      <FormFoot
        verb={t(texts.addQuote)}
        saving={add.isPending}
        error={add.error}
        {...(blocked && { blocked })}
      />
    </form>
  )
}
