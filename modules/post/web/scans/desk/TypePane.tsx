import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useMutationOf } from '../../../../../web/query.ts'
import { useMe } from '../../../../../web/session.ts'
import { useT } from '../../../../../web/texts.ts'
import { ErrorState } from '../../../../../web/ui/ErrorState.tsx'
import { Icon } from '../../../../../web/ui/Icon.tsx'
import { toast } from '../../../../../web/ui/Toasts.tsx'
import {
  type FiledScan,
  fileScan,
  getBatch,
  getReplyDebt,
  putOffScan,
  type ScanDetail,
} from '../../../contract.ts'
import { pageTexts as texts } from '../../../scan-pages.texts.ts'
import { talkPath } from '../paths.ts'
import { Beside } from './Beside.tsx'
import css from './desk.module.css'
import { MarkFields } from './MarkFields.tsx'
import { NoReply } from './NoReply.tsx'
import { SenderField } from './SenderField.tsx'
import { useDeskKeys } from './useDeskKeys.ts'
import { useDraft } from './useDraft.ts'
import { WordsField } from './WordsField.tsx'

/** What is typed beside the picture; Enter files it and the next card is there. */
export function TypePane({ scan, onNext }: { scan: ScanDetail; onNext: () => void }) {
  const t = useT()
  const [asking, setAsking] = useState(false)
  const tell = useFiledToast()
  const { draft, hints, change, saved, takenBy, settle } = useDraft(scan)
  const { pane, toWords } = useFirstFocus(scan)
  const sender = useRef<HTMLDivElement>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const params = { scanId: scan.scanId }
  const file = useMutationOf(fileScan, {
    refresh: [getBatch, getReplyDebt],
    onSuccess: (filed) => {
      tell(filed)
      onNext()
    },
  })
  const later = useMutationOf(putOffScan, { refresh: [getBatch], onSuccess: onNext })
  const missing = whatIsMissing(draft)
  const [told, setTold] = useState(false)
  const fileNow = () => {
    if (file.isPending || takenBy) return
    setTold(missing !== null)
    const { personId } = draft
    if (missing === texts.needSender) sender.current?.querySelector<HTMLElement>(CHOICES)?.focus()
    else if (missing) area.current?.focus()
    if (missing || !personId) return
    settle()
    file.mutate({ params, body: { ...draft, personId } })
  }
  const putOff = () => {
    settle()
    later.mutate({ params })
  }
  const inField = useDeskKeys({
    onFile: fileNow,
    onLater: putOff,
    onKind: (kind) => change({ kind: draft.kind === kind ? null : kind }),
  })
  if (takenBy) return <Taken words={takenBy} onNext={onNext} />
  const asks = draft.doubts.length > 0 && scan.state !== 'typed'
  return (
    <section className={css.type} aria-label={t(texts.words)} ref={pane} tabIndex={-1}>
      <div className={css.fields}>
        {scan.typedByName && (
          <p className={css.second}>
            <Icon name="eye" /> {t(texts.secondFor, { name: scan.typedByName })}
          </p>
        )}
        <SenderField
          scan={scan}
          personId={draft.personId}
          root={sender}
          onChoose={(personId) => {
            change({ personId })
            area.current?.focus()
          }}
        />
        <WordsField
          draft={draft}
          hints={hints}
          change={change}
          focus={toWords}
          saved={saved}
          area={area}
        />
        <MarkFields draft={draft} change={change} />
        {draft.personId && <Beside personId={draft.personId} />}
      </div>
      <footer className={css.foot}>
        {told && missing && (
          <p className={css.missing} role="alert">
            {t(missing)}
          </p>
        )}
        {file.error && <ErrorState error={file.error} />}
        <Button variant="subtle" onClick={putOff} leftSection={<kbd>Esc</kbd>}>
          {t(texts.later)}
        </Button>
        <Button className={css.push} variant="subtle" onClick={() => setAsking(true)}>
          {t(texts.sayWhy)}
        </Button>
        <Button
          size="md"
          onClick={fileNow}
          loading={file.isPending}
          rightSection={<kbd>{inField ? `${COMMAND} Enter` : 'Enter'}</kbd>}
        >
          {t(asks ? texts.askSecond : texts.fileNext)}
        </Button>
      </footer>
      <NoReply
        opened={asking}
        scanId={scan.scanId}
        draft={draft}
        onClose={() => setAsking(false)}
        onDone={onNext}
      />
    </section>
  )
}

/** What may be pressed or typed first to say who sent it. */
const CHOICES = 'input, button'

/** Under whose name it was filed: a wrong one is seen at once, and the conversation is one press away. */
function useFiledToast() {
  const t = useT()
  const { may } = useMe()
  return ({ state, personName: name, conversationId }: FiledScan) => {
    if (state === 'typed' || name === null) return toast(t(texts.secondToast))
    const link =
      conversationId !== null && may('inbox.read')
        ? { to: talkPath(conversationId), label: t(texts.toTalk) }
        : undefined
    toast(t(texts.filedNow, { name }), { link })
  }
}

const COMMAND = /Mac|iPhone|iPad/.test(globalThis.navigator?.userAgent ?? '') ? '⌘' : 'Ctrl'

function whatIsMissing({ personId, words }: ScanDetail['draft']) {
  if (!personId) return texts.needSender
  return words.trim() ? null : texts.needWords
}

/** A printed card with its sender is ready for Enter; a written one for the words. */
function useFirstFocus(scan: ScanDetail) {
  const pane = useRef<HTMLElement>(null)
  const [isReady] = useState(scan.hand === 'printed' && scan.draft.personId !== null)
  useEffect(() => {
    if (isReady) pane.current?.focus()
  }, [isReady])
  return { pane, toWords: !isReady }
}

function Taken({ words, onNext }: { words: string; onNext: () => void }) {
  const t = useT()
  return (
    <section className={css.type}>
      <div className={css.fields}>
        <p className={css.second}>
          <Icon name="person" /> {words}
        </p>
        <div>
          <Button onClick={onNext}>{t(texts.otherCard)}</Button>
        </div>
      </div>
    </section>
  )
}
