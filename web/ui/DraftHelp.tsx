import { Button, type ButtonProps, Modal } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { draftHelpTexts as texts } from '../draft-help.texts.ts'
import { useT } from '../texts.ts'
import { texts as shell } from '../web.texts.ts'
import { DraftList, type DraftSource, type Suggestions } from './DraftList.tsx'
import { DraftMachine, type MachineAnswer, type MachineRequest } from './DraftMachine.tsx'
import { Icon } from './Icon.tsx'

export interface DraftHelpProps {
  /** Whose drafts: asked for when it is opened. */
  id: string
  suggest: () => Promise<Suggestions>
  look: () => Promise<MachineRequest>
  ask: () => Promise<MachineAnswer>
  onUse: (words: string, by: DraftSource) => void
  size?: ButtonProps['size']
}

/** A button beside the words of a reply; behind it texts to begin with, none of which goes anywhere by itself. */
export function DraftHelp({ size, onUse, ...asks }: DraftHelpProps) {
  const t = useT()
  const [opened, setOpened] = useState(false)
  const close = () => setOpened(false)
  const use = (words: string, by: DraftSource) => {
    onUse(words, by)
    close()
  }
  return (
    <>
      <Button
        variant="subtle"
        size={size}
        leftSection={<Icon name="pencil" size={14} />}
        aria-haspopup="dialog"
        onClick={() => setOpened(true)}
      >
        {t(texts.open)}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        size="lg"
        title={t(texts.title)}
        closeButtonProps={{ 'aria-label': t(shell.close) }}
      >
        {opened && <Opened {...asks} onUse={use} />}
      </Modal>
    </>
  )
}

function Opened({ id, suggest, look, ask, onUse }: Omit<DraftHelpProps, 'size'>): ReactNode {
  return (
    <DraftList id={id} suggest={suggest} onUse={onUse}>
      {(machine) => <DraftMachine machine={machine} look={look} ask={ask} onUse={onUse} />}
    </DraftList>
  )
}
