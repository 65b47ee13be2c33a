import { type DragEvent, useId, useState } from 'react'
import { useT } from '../../../web/texts.ts'
import { Icon } from '../../../web/ui/Icon.tsx'
import { texts } from '../pages.texts.ts'
import css from './imports.module.css'

/** A place to drop a file on, or to choose one by mouse or keyboard. */
export function DropFile({ onFile }: { onFile: (file: File) => void }) {
  const t = useT()
  const id = useId()
  const [over, setOver] = useState(false)
  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (file) onFile(file)
  }
  const drag = (event: DragEvent, isOver: boolean) => {
    event.preventDefault()
    setOver(isOver)
  }
  return (
    <label
      htmlFor={id}
      className={css.drop}
      data-over={over || undefined}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false)
        take(event.dataTransfer.files)
      }}
    >
      <Icon name="upload" size={28} />
      <span>{t(texts.dropHere)}</span>
      <span className={css.choose}>{t(texts.chooseFile)}</span>
      <span className="note">{t(texts.dropHelp)}</span>
      <input
        id={id}
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
        className="visually-hidden"
        onChange={(event) => take(event.currentTarget.files)}
      />
    </label>
  )
}
