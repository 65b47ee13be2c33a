import { useState } from 'react'
import { useT } from '../../../../web/texts.ts'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { CheckField, RadioField, TextField } from '../../../../web/ui/fields.tsx'
import { SelectField } from '../../../../web/ui/SelectField.tsx'
import { Sentence } from '../../../../web/ui/Sentence.tsx'
import { Sheet, Stack } from '../../../../web/ui/Sheet.tsx'
import { audiencePageTexts as texts } from '../../audience-pages.texts.ts'
import { mayCarry, type NeededConsent, type Trait } from '../../audiences.rules.ts'
import css from './audiences.module.css'
import { ConsentFields } from './ConsentFields.tsx'
import { TraitFields } from './TraitFields.tsx'
import { useAudienceWords } from './words.ts'

export interface DestinationDraft {
  name: string
  kind: 'file' | 'webhook'
  url: string
  /** Undefined until it is chosen: nobody should leave it at what stood there. */
  consent: NeededConsent | null | undefined
  traits: Trait[]
  everyone: boolean
  encoding: 'utf-8' | 'cp932'
}

interface FormProps {
  first: DestinationDraft
  /** How it goes out stays as it was made. */
  isNew?: boolean
  verb: string
  saving: boolean
  error: Error | null
  /** Under its field, where the server said which. */
  urlError?: string | undefined
  onSave: (draft: DestinationDraft & { consent: NeededConsent | null }) => void
  onCancel: () => void
}

/** Name, way, consent and traits of a destination, and all of it read back. */
export function DestinationForm(props: FormProps) {
  const { first, isNew, verb, saving, error, urlError, onSave, onCancel } = props
  const t = useT()
  const [draft, setDraft] = useState(first)
  const set = (part: Partial<DestinationDraft>) => setDraft((before) => ({ ...before, ...part }))
  const { consent } = draft
  const traits = draft.traits.filter((trait) => mayCarry(trait, consent ?? null))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (consent !== undefined)
          onSave({ ...draft, consent, traits, name: draft.name.trim(), url: draft.url.trim() })
      }}
    >
      <Stack>
        <Sheet>
          <WayFields draft={draft} set={set} isNew={isNew} urlError={urlError} />
        </Sheet>
        <Sheet title={t(texts.consent)}>
          <ConsentFields consent={consent} onChange={(consent) => set({ consent })} />
        </Sheet>
        <Sheet title={t(texts.traitsPick)} note={t(texts.traitsPickHelp)}>
          <TraitFields traits={traits} consent={consent} onChange={(traits) => set({ traits })} />
        </Sheet>
        <Sheet>
          <ReadBack draft={{ ...draft, traits }} />
          <FormFoot
            verb={verb}
            saving={saving}
            error={urlError ? null : error}
            blocked={blockedBy(draft, t)}
            onCancel={onCancel}
          />
        </Sheet>
      </Stack>
    </form>
  )
}

/** What it is called, and how it is reached. */
function WayFields({
  draft,
  set,
  isNew,
  urlError,
}: PartProps & Pick<FormProps, 'isNew' | 'urlError'>) {
  const t = useT()
  return (
    <div className={css.form}>
      <TextField
        label={t(texts.name)}
        help={t(texts.nameHelp)}
        value={draft.name}
        maxLength={100}
        onChange={({ currentTarget: { value } }) => set({ name: value })}
      />
      {isNew && <KindField draft={draft} set={set} />}
      {draft.kind === 'webhook' ? (
        <TextField
          label={t(texts.url)}
          help={t(texts.urlHelp)}
          error={urlError}
          type="url"
          inputMode="url"
          value={draft.url}
          onChange={({ currentTarget: { value } }) => set({ url: value })}
        />
      ) : (
        <FileFields draft={draft} set={set} />
      )}
    </div>
  )
}

function ReadBack({ draft: { name, consent, traits } }: { draft: DestinationDraft }) {
  const t = useT()
  const words = useAudienceWords()
  if (!name.trim() || consent === undefined) return null
  return (
    <Sentence size="m">
      {t(texts.readDestination, {
        name: name.trim(),
        consent: words.who(consent),
        traits: words.traits(traits),
      })}
    </Sentence>
  )
}

function blockedBy(
  { name, kind, url, consent }: DestinationDraft,
  t: ReturnType<typeof useT>,
): string | undefined {
  if (!name.trim()) return t(texts.needsName)
  if (kind === 'webhook' && !url.trim()) return t(texts.needsUrl)
  return consent === undefined ? t(texts.needsConsent) : undefined
}

interface PartProps {
  draft: DestinationDraft
  set: (part: Partial<DestinationDraft>) => void
}

function KindField({ draft, set }: PartProps) {
  const t = useT()
  return (
    <RadioField
      label={t(texts.kind)}
      value={draft.kind}
      onChange={(kind) => set({ kind: kind === 'webhook' ? 'webhook' : 'file' })}
      options={[
        { value: 'file', label: t(texts.kind_file), help: t(texts.kindFileHelp) },
        { value: 'webhook', label: t(texts.kind_webhook), help: t(texts.kindWebhookHelp) },
      ]}
    />
  )
}

function FileFields({ draft, set }: PartProps) {
  const t = useT()
  return (
    <>
      <CheckField
        label={t(texts.everyone)}
        help={t(texts.everyoneHelp)}
        checked={draft.everyone}
        onChange={(everyone) => set({ everyone })}
      />
      <SelectField
        label={t(texts.encoding)}
        data={[
          { value: 'utf-8', label: t(texts.utf8) },
          { value: 'cp932', label: t(texts.cp932) },
        ]}
        value={draft.encoding}
        allowDeselect={false}
        onChange={(encoding) => set({ encoding: encoding === 'cp932' ? 'cp932' : 'utf-8' })}
      />
    </>
  )
}
