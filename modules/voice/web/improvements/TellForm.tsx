import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { AreaField } from '../../../../web/ui/fields.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { PersonLink } from '../../../../web/ui/PersonLink.tsx'
import { Columns, Sheet } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { type NoticePreview, tellAskers } from '../../contract.ts'
import { noticeTexts as texts } from '../../improvement-notices.texts.ts'
import { improvementPageTexts as pageTexts } from '../../improvement-pages.texts.ts'
import css from './improvements.module.css'
import { OneLetter } from './OneLetter.tsx'
import { channelSettingsPath, improvementPath } from './paths.ts'
import { becauseWords } from './words.ts'

/** The words for all, then each person's own, and one button that sends. */
export function TellForm({
  improvementId,
  preview,
  looking,
  blocked,
  onLook,
}: {
  improvementId: string
  preview: NoticePreview
  looking: boolean
  blocked: string | undefined
  onLook: (letter: string) => void
}) {
  const t = useT()
  const { may } = useMe()
  const navigate = useNavigate()
  const [letter, setLetter] = useState(preview.letter)
  const [own, setOwn] = useState<ReadonlyMap<string, string>>(new Map())
  const [out, setOut] = useState<ReadonlySet<string>>(new Set())
  const going = preview.items.filter(({ because }) => because === null)
  const not = preview.items.filter(({ because }) => because !== null)
  const count = going.filter(({ personId }) => !out.has(personId)).length
  const isChanged = letter.trim() !== preview.letter.trim()
  const keptWays = preview.kept.map((way) => t(pageTexts[`way_${way}`])).join('・')
  const send = useMutationOf(tellAskers, {
    onSuccess: (counts) => {
      toast(keptWays ? t(texts.sentKept, { ways: keptWays }) : t(texts.sent, counts))
      void navigate({ to: improvementPath(improvementId) })
    },
  })
  const why = () => {
    if (!may('voice.improve')) return t(texts.mayNot)
    if (blocked) return blocked
    return isChanged ? t(texts.refreshFirst) : undefined
  }
  const body = {
    letter: preview.letter,
    own: [...own].map(([personId, words]) => ({ personId, words })),
    leaveOut: [...out],
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        send.mutate({ params: { improvementId }, body })
      }}
    >
      <Columns of="7-5">
        <Sheet title={t(texts.going)} note={`${going.length}`}>
          <ul className={css.letters}>
            {going.map((item) => (
              <li key={item.personId}>
                <OneLetter
                  item={item}
                  own={own.get(item.personId)}
                  isOut={out.has(item.personId)}
                  onOwn={(words) => setOwn(changed(own, item.personId, words))}
                  onOut={(isOut) => setOut(toggled(out, item.personId, isOut))}
                />
              </li>
            ))}
          </ul>
        </Sheet>
        <div className={css.side}>
          <Sheet>
            <div className={css.form}>
              <AreaField
                label={t(texts.letter)}
                help={t(texts.letterHelp)}
                minRows={8}
                maxRows={18}
                maxLength={2000}
                value={letter}
                onChange={(event) => setLetter(event.currentTarget.value)}
              />
              <div className={css.row}>
                <Button
                  variant="default"
                  loading={looking}
                  disabled={!isChanged || letter.trim() === ''}
                  onClick={() => onLook(letter)}
                >
                  {t(texts.refresh)}
                </Button>
              </div>
              <p className="note">{t(texts.sendNote)}</p>
              {keptWays && (
                <p className={css.kept}>
                  <Icon name="warning" size={14} /> {t(texts.kept, { ways: keptWays })}{' '}
                  {may('messaging.manage') && (
                    <Link to={channelSettingsPath}>{t(texts.setUp)}</Link>
                  )}
                </p>
              )}
              {preview.drawsLots && <p className="note">{t(texts.lotNote)}</p>}
              <FormFoot
                verb={t(texts.send, { count })}
                saving={send.isPending}
                error={send.error}
                blocked={why()}
                onCancel={() => void navigate({ to: improvementPath(improvementId) })}
              />
            </div>
          </Sheet>
          {not.length > 0 && <NotGoing items={not} />}
        </div>
      </Columns>
    </form>
  )
}

function NotGoing({ items }: { items: NoticePreview['items'] }) {
  const t = useT()
  return (
    <Sheet title={t(texts.notGoing)} note={`${items.length}`}>
      <ul className={css.plain}>
        {items.map(({ personId, personName, because }) => (
          <li key={personId}>
            <PersonLink id={personId} name={personName} />
            <span className="small quiet">{because && t(becauseWords(because))}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

function changed(all: ReadonlyMap<string, string>, personId: string, words: string | null) {
  const next = new Map(all)
  if (words === null) next.delete(personId)
  else next.set(personId, words)
  return next
}

function toggled(all: ReadonlySet<string>, personId: string, isIn: boolean) {
  const next = new Set(all)
  if (isIn) next.add(personId)
  else next.delete(personId)
  return next
}
