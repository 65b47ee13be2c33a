import { useState } from 'react'
import { useT } from '../../../web/texts.ts'
import { AreaField } from '../../../web/ui/fields.tsx'
import type { WordOfMouthRule } from '../contract.ts'
import { texts } from '../growth.texts.ts'
import { linesOf } from './lines-of.ts'
import { RuleForm } from './RuleForm.tsx'

/** Through which channels and media codes word of mouth brings people. */
export function WordRuleForm({ rule }: { rule: WordOfMouthRule }) {
  const t = useT()
  const [channels, setChannels] = useState(rule.channels.join('\n'))
  const [media, setMedia] = useState(rule.mediaCodes.join('\n'))
  return (
    <RuleForm name="wordOfMouth" body={{ channels: linesOf(channels), mediaCodes: linesOf(media) }}>
      <p className="prose">{t(texts.defWordSentence)}</p>
      <AreaField
        label={t(texts.wordChannels)}
        help={t(texts.oneALine)}
        value={channels}
        onChange={(event) => setChannels(event.currentTarget.value)}
      />
      <AreaField
        label={t(texts.wordMedia)}
        help={t(texts.oneALine)}
        value={media}
        onChange={(event) => setMedia(event.currentTarget.value)}
      />
    </RuleForm>
  )
}
