import { type ReactNode, useState } from 'react'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { TextField } from '../../../../web/ui/fields.tsx'
import { Segmented } from '../../../../web/ui/Segmented.tsx'
import { Columns, Sheet } from '../../../../web/ui/Sheet.tsx'
import { cardLayoutTexts as texts } from '../../card-layouts.texts.ts'
import { cardPageTexts } from '../../card-pages.texts.ts'
import { type CardDesign, type CardKind, KINDS } from '../../card-shapes.rules.ts'
import css from './cards.module.css'
import { LayoutFields } from './LayoutFields.tsx'
import { Papers } from './Papers.tsx'
import { SenderFields } from './SenderFields.tsx'
import { useSampleFace } from './useSampleFace.ts'

interface Props {
  name: string
  kind: CardKind
  design: CardDesign
  shop: CardDesign['sender']
  mayChooseKind?: boolean
  saving: boolean
  error: unknown
  far?: ReactNode
  onSave: (layout: { name: string; kind: CardKind; design: CardDesign }) => void
}

/** A plain form beside the paper that it makes. */
export function LayoutForm(props: Props) {
  const t = useT()
  const { may } = useMe()
  const [name, setName] = useState(props.name)
  const [kind, setKind] = useState(props.kind)
  const [design, setDesign] = useState(props.design)
  const change = (part: Partial<CardDesign>) => setDesign({ ...design, ...part })
  const sample = useSampleFace(design, props.shop)
  return (
    <Columns of="halves">
      <Sheet>
        <form
          className={css.form}
          onSubmit={(event) => {
            event.preventDefault()
            if (name.trim()) props.onSave({ name: name.trim(), kind, design })
          }}
        >
          <TextField
            label={t(texts.name)}
            maxLength={60}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {props.mayChooseKind && (
            <div className={css.field}>
              <Segmented
                label={t(texts.kind)}
                value={kind}
                onChange={setKind}
                options={KINDS.map((value) => ({ value, label: t(cardPageTexts[value]) }))}
              />
            </div>
          )}
          <LayoutFields design={design} onChange={change} />
          <SenderFields sender={design.sender} onChange={(sender) => change({ sender })} />
          <FormFoot
            saving={props.saving}
            error={props.error}
            blocked={may('cards.manage') ? undefined : t(texts.mayNot)}
            far={props.far}
          />
        </form>
      </Sheet>
      <Sheet title={t(cardPageTexts.preview)}>
        <Papers kind={kind} {...sample} />
      </Sheet>
    </Columns>
  )
}
