import { Button } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../../../web/format.ts'
import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import { AreaField } from '../../../../web/ui/fields.tsx'
import { PersonLink } from '../../../../web/ui/PersonLink.tsx'
import type { NoticePreview } from '../../contract.ts'
import { noticeTexts as texts } from '../../improvement-notices.texts.ts'
import { improvementPageTexts as pageTexts } from '../../improvement-pages.texts.ts'
import css from './improvements.module.css'

/** What one person gets, how and from whom; it can be changed for them alone. */
export function OneLetter({
  item,
  own,
  isOut,
  onOwn,
  onOut,
}: {
  item: NoticePreview['items'][number]
  own: string | undefined
  isOut: boolean
  onOwn: (words: string | null) => void
  onOut: (isOut: boolean) => void
}) {
  const t = useT()
  const format = useFormat()
  const [editing, setEditing] = useState(false)
  const { personId, personName, channel, writer, isKnown, words, goesAt, later } = item
  const way = channel ? t(pageTexts[`way_${channel}`]) : ''
  return (
    <>
      <div className={css.letterHead}>
        <PersonLink id={personId} name={personName} />
        <span className="small quiet">
          {writer ? t(texts.by, { way, writer }) : t(texts.byNobody, { way })}
        </span>
        {isOut && <Badge>{t(texts.leftOut)}</Badge>}
        {!isOut && later && <Badge tone="fuji">{t(texts.later, { day: format.day(later) })}</Badge>}
        {!isOut && !later && goesAt && (
          <Badge tone="yama" icon="clock">
            {t(texts.waits, { at: format.dayTime(goesAt) })}
          </Badge>
        )}
        {!isOut && isKnown && <Badge tone="matsu">{t(texts.known)}</Badge>}
        <Button variant="subtle" size="xs" onClick={() => onOut(!isOut)}>
          {t(isOut ? texts.takeIn : texts.leaveOut)}
        </Button>
      </div>
      {editing && !isOut ? (
        <>
          <AreaField
            label={t(texts.ownWords, { name: personName })}
            autoFocus
            minRows={5}
            maxRows={14}
            maxLength={2000}
            value={own ?? words}
            onChange={(event) =>
              onOwn(event.currentTarget.value.trim() ? event.currentTarget.value : null)
            }
          />
          <div className={css.row}>
            <Button
              variant="subtle"
              size="xs"
              onClick={() => {
                onOwn(null)
                setEditing(false)
              }}
            >
              {t(texts.usual)}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p className={css.letter} data-out={isOut || undefined}>
            {own ?? words}
          </p>
          {!isOut && (
            <div className={css.row}>
              <Button variant="subtle" size="xs" onClick={() => setEditing(true)}>
                {t(texts.editOne)}
              </Button>
            </div>
          )}
        </>
      )}
    </>
  )
}
