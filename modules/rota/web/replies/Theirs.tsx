import { useFormat } from '../../../../web/format.ts'
import { useT } from '../../../../web/texts.ts'
import { Picture } from '../../../../web/ui/Picture.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { Words } from '../../../../web/ui/Words.tsx'
import type { ReplyDetail, SaidWords } from '../../contract.ts'
import { repliesTexts, writeTexts as texts } from '../../replies.texts.ts'
import { useChannelWord } from '../words.ts'
import css from './replies.module.css'

/** What they wrote, what was said before, what we have promised, what they bought last. */
export function Theirs({ reply }: { reply: ReplyDetail }) {
  const t = useT()
  const format = useFormat()
  const { waiting, before, promises, lastOrder } = reply
  return (
    <>
      {waiting.length > 0 && (
        <Sheet title={t(texts.theirWords)}>
          {waiting.map((one) => (
            <Entry key={one.entryId} said={one} large />
          ))}
        </Sheet>
      )}
      {(promises.length > 0 || lastOrder) && (
        <Sheet>
          <dl className={css.facts}>
            {promises.length > 0 && (
              <div>
                <dt>{t(texts.promises)}</dt>
                {promises.map(({ text, due }) => (
                  <dd key={`${due} ${text}`}>
                    {t(texts.promiseLine, { text, day: format.day(due) })}
                  </dd>
                ))}
              </div>
            )}
            {lastOrder && (
              <div>
                <dt>{t(texts.lastOrder)}</dt>
                <dd>
                  {t(texts.lastOrderLine, {
                    day: format.day(lastOrder.at),
                    names: lastOrder.names.join('・'),
                  })}
                </dd>
              </div>
            )}
          </dl>
        </Sheet>
      )}
      {before.length > 0 && (
        <Sheet>
          <details className={css.fold}>
            <summary>{t(texts.earlier)}</summary>
            {before.map((one) => (
              <Entry key={one.entryId} said={one} />
            ))}
          </details>
        </Sheet>
      )}
    </>
  )
}

function Entry({ said, large = false }: { said: SaidWords; large?: boolean }) {
  const t = useT()
  const format = useFormat()
  const channel = useChannelWord()
  const isOurs = said.kind === 'reply'
  return (
    <div className={css.entry}>
      <p className={`${css.entryHead} small quiet`}>
        <span>{said.channel && channel(said.channel)}</span>
        <span className="num">{format.day(said.at)}</span>
        {isOurs && <span>{said.by ? t(texts.by, { name: said.by }) : t(texts.us)}</span>}
      </p>
      {isOurs && <p className={`${css.ours} prose`}>{said.words}</p>}
      {!isOurs && said.words.trim() && <Words size={large ? 'l' : 's'}>{said.words}</Words>}
      {!isOurs && !said.words.trim() && <p className="quiet">{t(texts.noWords)}</p>}
      {said.pictures.length > 0 && (
        <div className={css.pictures}>
          {said.pictures.map(({ url }) => (
            <Picture key={url} small={url} large={url} name={t(repliesTexts.picture)} />
          ))}
        </div>
      )}
    </div>
  )
}
