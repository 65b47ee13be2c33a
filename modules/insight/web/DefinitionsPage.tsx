import { useQuery } from '@tanstack/react-query'
import { queryOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { Sheet, Stack } from '../../../web/ui/Sheet.tsx'
import { texts as character } from '../character-pages.texts.ts'
import {
  attachmentRule,
  type DefinitionAnswer,
  ladderRule,
  listDefinitions,
  retentionRule,
  rfmRule,
  wordOfMouthRule,
} from '../contract.ts'
import { texts } from '../growth.texts.ts'
import { texts as rooms } from '../rooms.texts.ts'
import { BandsForm } from './BandsForm.tsx'
import { LadderRuleForm } from './LadderRuleForm.tsx'
import { RetentionRuleForm } from './RetentionRuleForm.tsx'
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
  return (
    <Stack>
      <Sheet title={t(texts.defRetention)} id="retention">
        {retention && (
          <RetentionRuleForm key={retention.version} rule={retentionRule.parse(retention.body)} />
        )}
        <Versions items={of('retention')} />
      </Sheet>
      <Sheet title={t(texts.defLadder)} id="ladder">
        {ladder && <LadderRuleForm key={ladder.version} rule={ladderRule.parse(ladder.body)} />}
        <Versions items={of('ladder')} />
      </Sheet>
      <Sheet title={t(texts.defWord)} id="word-of-mouth">
        {word && <WordRuleForm key={word.version} rule={wordOfMouthRule.parse(word.body)} />}
        <Versions items={of('wordOfMouth')} />
      </Sheet>
      <Sheet title={t(character.rfmDefinition)} note={t(character.bandsNote)} id="rfm">
        {rfm && <BandsForm key={rfm.version} bands={rfmRule.parse(rfm.body)} />}
        <Versions items={of('rfm')} />
      </Sheet>
      <Sheet title={t(character.weights)} note={t(character.weightsNote)} id="attachment">
        {attachment && (
          <WeightsForm
            key={attachment.version}
            definition={attachmentRule.parse(attachment.body)}
          />
        )}
        <Versions items={of('attachment')} />
      </Sheet>
    </Stack>
  )
}
