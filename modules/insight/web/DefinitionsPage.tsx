import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Text } from '../../../kernel/i18n.ts'
import { queryOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { Sheet, Stack } from '../../../web/ui/Sheet.tsx'
import { texts as characterTexts } from '../character-pages.texts.ts'
import {
  attachmentRule,
  type DefinitionAnswer,
  ladderRule,
  listDefinitions,
  retentionRule,
  rfmRule,
  wordOfMouthRule,
} from '../contract.ts'
import { texts as definitionTexts } from '../definitions.texts.ts'
import { texts } from '../growth.texts.ts'
import { texts as rooms } from '../rooms.texts.ts'
import { Fold } from './Fold.tsx'
import { LadderRuleForm } from './LadderRuleForm.tsx'
import { RetentionRuleForm } from './RetentionRuleForm.tsx'
import { RfmBandsForm } from './RfmBandsForm.tsx'
import { LadderWords, RetentionWords, WeightsWords, WordOfMouthWords } from './RuleWords.tsx'
import { Versions } from './Versions.tsx'
import { WeightsForm } from './WeightsForm.tsx'
import { WordRuleForm } from './WordRuleForm.tsx'

/** What the words of the reports mean: set once, by a person, in versions. */
export default function DefinitionsPage() {
  const t = useT()
  const list = useQuery(queryOf(listDefinitions))
  return (
    <Page
      title={t(texts.definitionsTitle)}
      lead={t(texts.definitionsLead)}
      crumbs={[{ label: t(rooms.room), to: '/reports' }, { label: t(texts.definitionsTitle) }]}
    >
      {list.isPending && (
        <Sheet>
          <Loading lines={8} />
        </Sheet>
      )}
      {list.isError && (
        <Sheet>
          <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        </Sheet>
      )}
      {list.data && <Definitions items={list.data.items} />}
    </Page>
  )
}

// The key makes each form anew when its version changes, so that it shows what holds.
function Definitions({ items }: { items: DefinitionAnswer[] }) {
  const t = useT()
  const of = (name: DefinitionAnswer['name']) => items.filter((one) => one.name === name)
  const now = (name: DefinitionAnswer['name']) => of(name).find(({ current }) => current)
  const [retention, ladder, word] = [now('retention'), now('ladder'), now('wordOfMouth')]
  const [rfm, attachment] = [now('rfm'), now('attachment')]
  const stays = retention && retentionRule.parse(retention.body)
  const steps = ladder && ladderRule.parse(ladder.body)
  const told = word && wordOfMouthRule.parse(word.body)
  const bands = rfm && rfmRule.parse(rfm.body)
  const parts = attachment && attachmentRule.parse(attachment.body)
  return (
    <Stack>
      {stays && (
        <Definition
          id="retention"
          title={texts.defRetention}
          versions={of('retention')}
          says={<RetentionWords rule={stays} />}
          form={<RetentionRuleForm key={retention.version} rule={stays} />}
        />
      )}
      {steps && (
        <Definition
          id="ladder"
          title={texts.defLadder}
          versions={of('ladder')}
          says={<LadderWords rule={steps} />}
          form={<LadderRuleForm key={ladder.version} rule={steps} />}
        />
      )}
      {told && (
        <Definition
          id="word-of-mouth"
          title={texts.defWord}
          versions={of('wordOfMouth')}
          says={<WordOfMouthWords rule={told} />}
          form={<WordRuleForm key={word.version} rule={told} />}
        />
      )}
      {bands && (
        <Definition
          id="rfm"
          title={characterTexts.rfmDefinition}
          versions={of('rfm')}
          says={<p>{t(definitionTexts.rfmIs)}</p>}
          form={<RfmBandsForm key={rfm.version} bands={bands} />}
        />
      )}
      {parts && (
        <Definition
          id="attachment"
          title={characterTexts.weights}
          versions={of('attachment')}
          says={<WeightsWords rule={parts} />}
          form={<WeightsForm key={attachment.version} definition={parts} />}
        />
      )}
    </Stack>
  )
}

interface DefinitionProps {
  id: string
  title: Text
  says: ReactNode
  form: ReactNode
  versions: DefinitionAnswer[]
}

/** What holds, in words; how it is changed stays folded. */
function Definition({ id, title, says, form, versions }: DefinitionProps) {
  const t = useT()
  return (
    <Sheet title={t(title)} id={id}>
      {says}
      <Fold label={t(definitionTexts.change)}>{form}</Fold>
      <Versions items={versions} />
    </Sheet>
  )
}
