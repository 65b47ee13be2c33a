import { Button } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { useT } from '../../../../web/texts.ts'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { doorScreenTexts as texts } from '../../door-screens.texts.ts'
import css from './doors.module.css'

/** Something to paste elsewhere, with a button that copies it. */
export function Copyable({ label, help, text }: { label: string; help?: string; text: string }) {
  const t = useT()
  const clipboard = useClipboard({ timeout: 3000 })
  return (
    <div className={css.copyable}>
      <span className={css.label}>{label}</span>
      <div className={css.line}>
        <code className={css.code}>{text}</code>
        <Button
          variant="default"
          leftSection={<Icon name={clipboard.copied ? 'check' : 'link'} />}
          onClick={() => clipboard.copy(text)}
        >
          {t(clipboard.copied ? texts.copied : texts.copy)}
        </Button>
      </div>
      {help && <p className="small quiet prose">{help}</p>}
    </div>
  )
}
