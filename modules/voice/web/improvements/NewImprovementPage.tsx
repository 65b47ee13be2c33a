import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import { queryOf, useMutationOf } from '../../../../web/query.ts'
import { useSearchState } from '../../../../web/search-state.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { TextField } from '../../../../web/ui/fields.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { Segmented } from '../../../../web/ui/Segmented.tsx'
import { SelectField } from '../../../../web/ui/SelectField.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { listProducts } from '../../../orders/contract.ts'
import { draftImprovement } from '../../contract.ts'
import { improvementPageTexts as texts } from '../../improvement-pages.texts.ts'
import { improvementRoomTexts as rooms } from '../../improvement-rooms.texts.ts'
import { ImprovementForm } from './ImprovementForm.tsx'
import css from './improvements.module.css'
import { improvementPath, improvementsPath } from './paths.ts'

/** `voiceId`: a voice that leads to it, where one comes from there. */
const shape = z.object({ productId: z.uuid().optional(), voiceId: z.uuid().optional() })

/** Plans an improvement by hand. */
export default function NewImprovementPage() {
  const t = useT()
  const navigate = useNavigate()
  const { staff, may } = useMe()
  const [{ productId: given, voiceId }] = useSearchState(shape)
  const [what, setWhat] = useState<'product' | 'subject'>('product')
  const [productId, setProduct] = useState<string | null>(given ?? null)
  const [subject, setSubject] = useState('')
  const products = useQuery(queryOf(listProducts, { query: { limit: 200 } }))
  const save = useMutationOf(draftImprovement, {
    onSuccess: ({ improvementId }) => {
      toast(t(texts.saved))
      void navigate({ to: improvementPath(improvementId) })
    },
  })
  const blocked = () => {
    if (!may('voice.improve')) return t(texts.mayNot)
    if (what === 'product') return productId ? undefined : t(texts.pickProduct)
    return subject.trim() ? undefined : t(texts.needsSubject)
  }
  const of = (
    <>
      <Segmented
        label={t(texts.of)}
        value={what}
        options={[
          { value: 'product', label: t(texts.ofProduct) },
          { value: 'subject', label: t(texts.ofSubject) },
        ]}
        onChange={setWhat}
      />
      {what === 'product' ? (
        <SelectField
          label={t(texts.product)}
          searchable
          data={(products.data?.items ?? []).map(({ productId, name }) => ({
            value: productId,
            label: name,
          }))}
          value={productId}
          onChange={setProduct}
        />
      ) : (
        <TextField
          label={t(texts.subject)}
          help={t(texts.subjectHelp)}
          maxLength={100}
          value={subject}
          onChange={(event) => setSubject(event.currentTarget.value)}
        />
      )}
    </>
  )
  return (
    <Page title={t(rooms.plan)} crumbs={[{ label: t(rooms.improvements), to: improvementsPath }]}>
      <div className={css.narrow}>
        <Sheet>
          <ImprovementForm
            initial={{ title: '', changed: '', because: '', version: null, ownerId: staff.id }}
            before={of}
            blocked={blocked()}
            verb={t(texts.save)}
            saving={save.isPending}
            error={save.error}
            onSave={(written) =>
              save.mutate({
                body: {
                  ...written,
                  ...(what === 'product' ? { productId } : { subject: subject.trim() }),
                  voiceIds: voiceId ? [voiceId] : [],
                },
              })
            }
            onCancel={() => void navigate({ to: improvementsPath })}
          />
        </Sheet>
      </div>
    </Page>
  )
}
