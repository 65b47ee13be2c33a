import { Button } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../../../web/format.ts'
import { useT } from '../../../../web/texts.ts'
import { DateField } from '../../../../web/ui/DateField.tsx'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { Segmented } from '../../../../web/ui/Segmented.tsx'
import { Sheet, Stack } from '../../../../web/ui/Sheet.tsx'
import { WorkRow } from '../../../../web/ui/WorkRow.tsx'
import { useDayIn } from '../../../../web/useDayIn.ts'
import { pageTexts as texts } from '../../scan-pages.texts.ts'
import { MOST_FILES, type Pairing } from '../../scans.rules.ts'
import { DropPictures } from './DropPictures.tsx'
import { postPath } from './paths.ts'
import css from './post.module.css'
import { useSendBatch } from './useSendBatch.ts'

/** Pictures from a scanner or a phone, many at once. */
export default function NewBatchPage() {
  const t = useT()
  const format = useFormat()
  const [pairing, setPairing] = useState<Pairing>('single')
  const [arrivedOn, setArrivedOn] = useState<string | null>(null)
  const [files, setFiles] = useState<File[]>([])
  const sending = useSendBatch()
  const add = (more: File[]) => setFiles((before) => [...before, ...more])
  const tooMany = files.length > MOST_FILES
  const start = () => void sending.start({ pairing, arrivedOn, files })
  return (
    <Page title={t(texts.newTitle)} crumbs={[{ label: t(texts.title), to: postPath }]}>
      <Sheet>
        <Stack>
          <BatchFields {...{ pairing, setPairing, arrivedOn, setArrivedOn }} busy={sending.busy} />
          {!sending.busy && !sending.error && <DropPictures onFiles={add} />}
          {files.length > 0 && !sending.busy && !sending.error && (
            <div className={css.chosen}>
              <strong className="num">{t(texts.files, { count: files.length })}</strong>
              <Button variant="subtle" onClick={() => setFiles([])}>
                {t(texts.removeFiles)}
              </Button>
              <Button onClick={start} disabled={tooMany}>
                {t(texts.start)}
              </Button>
              {tooMany && <p className="small">{t(texts.tooMany, { files: MOST_FILES })}</p>}
            </div>
          )}
          {sending.busy && (
            <WorkRow
              name={t(texts.sending)}
              done={sending.done}
              total={files.length}
              words={t(texts.sentOf, {
                done: format.number(sending.done),
                total: format.number(files.length),
              })}
            />
          )}
          {sending.error != null && (
            <>
              <ErrorState title={t(texts.notSent)} error={sending.error} />
              <div className={css.chosen}>
                {sending.done > 0 && (
                  <Button variant="default" onClick={() => void sending.finish()}>
                    {t(texts.goOn)}
                  </Button>
                )}
                <Button onClick={start}>{t(texts.tryAgain)}</Button>
              </div>
            </>
          )}
        </Stack>
      </Sheet>
    </Page>
  )
}

function BatchFields(props: {
  pairing: Pairing
  setPairing: (pairing: Pairing) => void
  arrivedOn: string | null
  setArrivedOn: (day: string | null) => void
  busy: boolean
}) {
  const t = useT()
  const { pairing, setPairing, arrivedOn, setArrivedOn, busy } = props
  const today = useDayIn()()
  return (
    <div className={css.fields}>
      <div>
        <p className={css.fieldName}>{t(texts.pairing)}</p>
        <Segmented
          label={t(texts.pairing)}
          value={pairing}
          onChange={setPairing}
          disabled={busy}
          options={[
            { value: 'single', label: t(texts.single) },
            { value: 'pairs', label: t(texts.pairs) },
          ]}
        />
        <p className="note">{t(pairing === 'single' ? texts.singleHelp : texts.pairsHelp)}</p>
      </div>
      <DateField
        label={t(texts.arrivedOn)}
        help={t(texts.arrivedHelp)}
        value={arrivedOn ?? today}
        onChange={setArrivedOn}
        disabled={busy}
      />
    </div>
  )
}
