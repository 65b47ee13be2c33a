import { Button } from '@mantine/core'
import { useT } from '../../../../web/texts.ts'
import { markTexts as texts } from '../../mark.texts.ts'
import { keyOfKind } from '../../pieces.rules.ts'
import { KINDS, type VoiceKind } from '../../voices.rules.ts'
import { kindWord } from '../voices/words.ts'
import css from './marking.module.css'

/** Which kind; each by a press or by its key. */
export function KindPalette({
  isWhole,
  onKind,
  onTakeOut,
  onClose,
}: {
  isWhole: boolean
  onKind: (kind: VoiceKind) => void
  onTakeOut: (() => void) | undefined
  onClose: () => void
}) {
  const t = useT()
  return (
    <fieldset className={css.palette}>
      <legend>
        {t(texts.which)} {isWhole && <small>{t(texts.whole)}</small>}
      </legend>
      {KINDS.map((kind) => (
        <button key={kind} type="button" onClick={() => onKind(kind)}>
          {t(kindWord[kind])} <kbd>{keyOfKind(kind)}</kbd>
        </button>
      ))}
      {onTakeOut && (
        <button type="button" onClick={onTakeOut}>
          {t(texts.takeOut)} <kbd>x</kbd>
        </button>
      )}
      <Button variant="subtle" size="compact-sm" onClick={onClose}>
        {t(texts.close)}
      </Button>
    </fieldset>
  )
}
