import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { letterTexts as texts } from '../../letters.texts.ts'

const LetterModal = lazy(() => import('./LetterModal.tsx'))

/** Beside the name: writes to this person, without waiting for a word of theirs. */
export default function LetterAction({ personId }: { personId: string }) {
  const t = useT()
  const { may } = useMe()
  const [opened, setOpened] = useState(false)
  const mayWrite = may('inbox.write')
  return (
    <>
      <Button
        variant="subtle"
        leftSection={<Icon name="mail" size={16} />}
        disabled={!mayWrite}
        title={mayWrite ? undefined : t(texts.mayNot)}
        onClick={() => setOpened(true)}
      >
        {t(texts.write)}
      </Button>
      {opened && (
        <Suspense>
          <LetterModal personId={personId} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  )
}
