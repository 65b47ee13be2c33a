import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../../../web/format.ts'
import { useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { TextField } from '../../../../web/ui/fields.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { type HandLine, listHands, thankForHand } from '../../contract.ts'
import { handsTexts as texts } from '../../hands.texts.ts'
import css from './replies.module.css'

/** Who took up what, for all to see, with the thanks for it. */
export function HandLog({ lines }: { lines: HandLine[] }) {
  const t = useT()
  const [thanking, setThanking] = useState<HandLine | null>(null)
  return (
    <section className={css.part}>
      <div className={css.partHead}>
        <h2>{t(texts.log)}</h2>
        <span className="note">{t(texts.logNote)}</span>
      </div>
      <div className={css.list}>
        {lines.length === 0 ? (
          <p className="quiet">{t(texts.noLog)}</p>
        ) : (
          <Sheet flush>
            <ul className={css.log}>
              {lines.map((line) => (
                <Line key={line.handId} line={line} onThank={() => setThanking(line)} />
              ))}
            </ul>
          </Sheet>
        )}
      </div>
      {thanking && <ThankModal line={thanking} onClose={() => setThanking(null)} />}
    </section>
  )
}

function Line({ line, onThank }: { line: HandLine; onThank: () => void }) {
  const t = useT()
  const format = useFormat()
  const { kind, taker, from, isMine, iThanked } = line
  const isSwap = kind === 'swap' && from !== null
  return (
    <li>
      <p className={css.logLine}>
        <span>
          {isSwap ? t(texts.swapped, { name: taker, from }) : t(texts.raised, { name: taker })}
        </span>
        <time className="small quiet num">{format.ago(line.at)}</time>
      </p>
      {line.words && <p className="small quiet">{line.words}</p>}
      {line.thanks.map((one) => (
        <p key={`${one.from} ${one.words}`} className="small">
          <Icon name="heart" size={14} />{' '}
          {t(texts.thanksLine, { name: one.from, words: one.words })}
        </p>
      ))}
      {!isMine && !iThanked && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<Icon name="heart" size={16} />}
          onClick={onThank}
        >
          {t(texts.thank)}
        </Button>
      )}
    </li>
  )
}

function ThankModal({ line, onClose }: { line: HandLine; onClose: () => void }) {
  const t = useT()
  const [words, setWords] = useState(t(texts.thankStart))
  const thank = useMutationOf(thankForHand, {
    refresh: [listHands],
    onSuccess: () => {
      toast(t(texts.thanked))
      onClose()
    },
  })
  return (
    <Modal opened onClose={onClose} title={t(texts.thankTitle, { name: line.taker })}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          thank.mutate({ params: { handId: line.handId }, body: { words } })
        }}
      >
        <TextField
          label={t(texts.thankWords)}
          maxLength={300}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <FormFoot
          verb={t(texts.thankSend)}
          saving={thank.isPending}
          error={thank.error}
          onCancel={onClose}
          {...(!words.trim() && { blocked: t(texts.thankWords) })}
        />
      </form>
    </Modal>
  )
}
