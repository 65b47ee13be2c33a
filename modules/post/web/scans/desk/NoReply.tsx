import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useMutationOf } from '../../../../../web/query.ts'
import { useT } from '../../../../../web/texts.ts'
import { ErrorState } from '../../../../../web/ui/ErrorState.tsx'
import { AreaField } from '../../../../../web/ui/fields.tsx'
import { closeScan, getBatch, getReplyDebt } from '../../../contract.ts'
import { pageTexts as texts } from '../../../scan-pages.texts.ts'
import type { Draft } from '../../../scans.rules.ts'
import css from './desk.module.css'

const USUAL = [texts.whyUnknown, texts.whyTwice, texts.whyNone, texts.whyAsked] as const

/** Nothing is closed without a reply or a stated reason: here the reason is stated. */
export function NoReply(props: {
  opened: boolean
  scanId: string
  draft: Draft
  onClose: () => void
  onDone: () => void
}) {
  const t = useT()
  const [because, setBecause] = useState('')
  const close = useMutationOf(closeScan, {
    refresh: [getBatch, getReplyDebt],
    onSuccess: () => {
      props.onClose()
      props.onDone()
    },
  })
  const save = () =>
    close.mutate({
      params: { scanId: props.scanId },
      body: { ...props.draft, because: because.trim() },
    })
  return (
    <Modal opened={props.opened} onClose={props.onClose} title={t(texts.whyTitle)}>
      <div className={css.why}>
        <p className="small quiet">{t(texts.whyHelp)}</p>
        <div className={css.chips}>
          {USUAL.map((text) => (
            <button
              key={text}
              type="button"
              className={css.chip}
              aria-pressed={because === t(text)}
              onClick={() => setBecause(t(text))}
            >
              {t(text)}
            </button>
          ))}
        </div>
        <AreaField
          label={t(texts.whyReason)}
          value={because}
          maxLength={500}
          onChange={(event) => setBecause(event.currentTarget.value)}
        />
        {close.error && <ErrorState error={close.error} />}
        <Button onClick={save} disabled={!because.trim()} loading={close.isPending}>
          {t(texts.whySave)}
        </Button>
      </div>
    </Modal>
  )
}
