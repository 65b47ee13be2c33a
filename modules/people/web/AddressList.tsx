import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { FormFoot } from '../../../web/ui/FormFoot.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import {
  type AddressView,
  addAddress,
  changeAddress,
  type PersonView,
  removeAddress,
} from '../contract.ts'
import { formatPostalCode } from '../people.rules.ts'
import { screenTexts } from '../screens.texts.ts'
import { AddressFields, type AddressValues, NO_ADDRESS } from './AddressFields.tsx'
import css from './people.module.css'

export function AddressList({ person }: { person: PersonView }) {
  const t = useT()
  const { may } = useMe()
  const [editing, setEditing] = useState<AddressView | 'new' | null>(null)
  const mayWrite = may('people.write')
  const { personId } = person
  const back = useMutationOf(addAddress)
  const remove = useMutationOf(removeAddress)
  const takeAway = ({ addressId, ...body }: AddressView) =>
    remove.mutate(
      { params: { personId, addressId } },
      {
        onSuccess: () =>
          toast(t(screenTexts.removed), {
            undo: () => back.mutate({ params: { personId }, body }),
          }),
      },
    )
  return (
    <Sheet
      title={t(screenTexts.addresses)}
      actions={
        <Button size="xs" variant="subtle" disabled={!mayWrite} onClick={() => setEditing('new')}>
          {t(screenTexts.addAddress)}
        </Button>
      }
    >
      {person.addresses.length === 0 && <p className="quiet">{t(screenTexts.noAddress)}</p>}
      {person.addresses.map((address) => (
        <div key={address.addressId} className={css.line}>
          <address>
            {address.postalCode && (
              <small className="num">〒{formatPostalCode(address.postalCode)}</small>
            )}
            {[address.prefecture, address.city, address.street].filter(Boolean).join('')}{' '}
            {address.building}
          </address>
          <Button
            size="xs"
            variant="subtle"
            disabled={!mayWrite}
            onClick={() => setEditing(address)}
          >
            {t(screenTexts.edit)}
          </Button>
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            disabled={!mayWrite}
            onClick={() => takeAway(address)}
          >
            {t(screenTexts.remove)}
          </Button>
        </div>
      ))}
      {editing && (
        <AddressModal personId={personId} address={editing} onClose={() => setEditing(null)} />
      )}
    </Sheet>
  )
}

function AddressModal(props: {
  personId: string
  address: AddressView | 'new'
  onClose: () => void
}) {
  const { personId, address, onClose } = props
  const t = useT()
  const known = address === 'new' ? null : address
  const [values, setValues] = useState<AddressValues>(known ? valuesOf(known) : NO_ADDRESS)
  const done = {
    onSuccess: () => {
      toast(t(screenTexts.personSaved))
      onClose()
    },
  }
  const add = useMutationOf(addAddress, done)
  const change = useMutationOf(changeAddress, done)
  const save = () => {
    if (!known) return add.mutate({ params: { personId }, body: values })
    const { addressId, label } = known
    change.mutate({ params: { personId, addressId }, body: { ...values, label } })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(known ? screenTexts.addresses : screenTexts.addAddress)}
      size="lg"
    >
      <form
        className={css.plain}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <AddressFields values={values} onChange={setValues} />
        <FormFoot
          saving={add.isPending || change.isPending}
          error={add.error ?? change.error}
          onCancel={onClose}
        />
      </form>
    </Modal>
  )
}

function valuesOf(address: AddressView): AddressValues {
  const { postalCode, prefecture, city, street, building } = address
  return {
    postalCode: postalCode ?? '',
    prefecture: prefecture ?? '',
    city: city ?? '',
    street: street ?? '',
    building: building ?? '',
  }
}
