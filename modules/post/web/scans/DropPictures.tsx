import { type DragEvent, useState } from 'react'
import { useT } from '../../../../web/texts.ts'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { pageTexts as texts } from '../../scan-pages.texts.ts'
import { LARGEST_FILE_MB, MOST_FILES } from '../../scans.rules.ts'
import css from './post.module.css'

const TAKEN = '.jpg,.jpeg,.png,.tif,.tiff,.pdf,image/jpeg,image/png,image/tiff,application/pdf'

/** A place to drop many pictures on, or to choose them, or to take one with the phone. */
export function DropPictures({ onFiles }: { onFiles: (files: File[]) => void }) {
  const t = useT()
  const [over, setOver] = useState(false)
  const take = (files: FileList | null) => onFiles([...(files ?? [])])
  const drag = (event: DragEvent, isOver: boolean) => {
    event.preventDefault()
    setOver(isOver)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way; the fields inside are the other
    <div
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
      <div className={css.choices}>
        <label>
          {t(texts.choose)}
          <input
            type="file"
            multiple
            accept={TAKEN}
            className="visually-hidden"
            onChange={(event) => take(event.currentTarget.files)}
          />
        </label>
        <label>
          {t(texts.camera)}
          <input
            type="file"
            accept="image/*"
            capture="environment"
            className="visually-hidden"
            onChange={(event) => take(event.currentTarget.files)}
          />
        </label>
      </div>
      <span className="note">
        {t(texts.dropHelp, { limit: LARGEST_FILE_MB, files: MOST_FILES })}
      </span>
    </div>
  )
}
