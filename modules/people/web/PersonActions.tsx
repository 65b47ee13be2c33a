import { Button, Menu } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import { download, urlOf } from '../../../web/api.ts'
import { useMutationOf } from '../../../web/query.ts'
import { useSearchState } from '../../../web/search-state.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { ConfirmDestructive } from '../../../web/ui/ConfirmDestructive.tsx'
import { Icon } from '../../../web/ui/Icon.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { erasePerson, exportPerson, joinMembership, type PersonView } from '../contract.ts'
import { screenTexts } from '../screens.texts.ts'
import { MergeModal } from './MergeModal.tsx'
import { Panels } from './Panels.tsx'
import { editPersonPath } from './paths.ts'
import { useCalled } from './useCalled.ts'

/** What one does most stands open; what is rare or cannot be taken back stands in the menu. */
export function PersonActions({ person }: { person: PersonView }) {
  const t = useT()
  const { may } = useMe()
  const [dialogue, setDialogue] = useState<'merge' | 'erase' | null>(null)
  // From a page that asks for it: `?do=erase`.
  const [wanted, setWanted] = useSearchState(z.object({ do: z.literal('erase').optional() }))
  const { personId } = person
  const close = () => {
    setDialogue(null)
    if (wanted.do) setWanted({ do: undefined })
  }
  const join = useMutationOf(joinMembership, {
    onSuccess: () => toast(t(screenTexts.madeMember)),
  })
  const erasing = dialogue === 'erase' || (wanted.do === 'erase' && may('people.erase'))
  const refused = (permission: string) =>
    may(permission) ? {} : { disabled: true, title: t(screenTexts.noPermission) }
  const hand = (format: 'json' | 'html', locale?: 'ja' | 'en') =>
    download(urlOf(exportPerson, { params: { personId }, query: { format, locale } }))
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="subtle" rightSection={<Icon name="chevron-down" size={14} />}>
            {t(screenTexts.more)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {!person.memberSince && (
            <Menu.Item
              {...refused('people.write')}
              onClick={() => join.mutate({ params: { personId }, body: {} })}
            >
              {t(screenTexts.makeMember)}
            </Menu.Item>
          )}
          <Menu.Item {...refused('people.merge')} onClick={() => setDialogue('merge')}>
            {t(screenTexts.mergeOther)}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item {...refused('people.export')} onClick={() => hand('html', 'ja')}>
            {t(screenTexts.exportHtmlJa)}
          </Menu.Item>
          <Menu.Item {...refused('people.export')} onClick={() => hand('html', 'en')}>
            {t(screenTexts.exportHtmlEn)}
          </Menu.Item>
          <Menu.Item {...refused('people.export')} onClick={() => hand('json')}>
            {t(screenTexts.exportJson)}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item color="enji" {...refused('people.erase')} onClick={() => setDialogue('erase')}>
            {t(screenTexts.erase)}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Panels slot="action" personId={personId} />
      {may('people.write') ? (
        <Button
          component={Link}
          to={editPersonPath(personId)}
          variant="default"
          leftSection={<Icon name="pencil" />}
        >
          {t(screenTexts.edit)}
        </Button>
      ) : (
        <Button variant="default" disabled title={t(screenTexts.noPermission)}>
          {t(screenTexts.edit)}
        </Button>
      )}
      <MergeModal person={person} opened={dialogue === 'merge'} onClose={close} />
      <EraseDialogue person={person} opened={erasing} onClose={close} />
    </>
  )
}

function EraseDialogue(props: { person: PersonView; opened: boolean; onClose: () => void }) {
  const { person, opened, onClose } = props
  const t = useT()
  const { called, name } = useCalled()
  const navigate = useNavigate()
  const erase = useMutationOf(erasePerson, {
    onSuccess: () => {
      toast(t(screenTexts.erasedDone))
      onClose()
      void navigate({ to: '/people' })
    },
  })
  return (
    <ConfirmDestructive
      opened={opened}
      onClose={onClose}
      title={t(screenTexts.eraseTitle, { name: called(person) })}
      verb={t(screenTexts.eraseVerb)}
      word={name(person) || t(screenTexts.eraseWord)}
      pending={erase.isPending}
      error={erase.error}
      onConfirm={() => erase.mutate({ params: { personId: person.personId } })}
    >
      <p>{t(screenTexts.eraseLead)}</p>
    </ConfirmDestructive>
  )
}
