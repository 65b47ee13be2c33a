import { Button } from '@mantine/core'
import { useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { Fault } from '../../../../web/ui/DraftMachine.tsx'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { Words } from '../../../../web/ui/Words.tsx'
import { testMachine } from '../../contract.ts'
import { draftingTexts } from '../../drafting.texts.ts'
import { draftingPageTexts as texts } from '../../drafting-pages.texts.ts'
import css from './drafting.module.css'

/** A letter that nobody wrote, and what the machine makes of it. */
export function TestSheet({ isSet }: { isSet: boolean }) {
  const t = useT()
  const test = useMutationOf(testMachine)
  const { words = null, fault = null } = test.data ?? {}
  return (
    <Sheet title={t(texts.test)}>
      <div className={css.test}>
        <p className="small quiet">{t(texts.testLead)}</p>
        <div>
          <h3 className="small quiet">{t(texts.testLetter)}</h3>
          <Words>{t(draftingTexts.testLetter)}</Words>
        </div>
        <Button
          variant="default"
          disabled={!isSet}
          title={isSet ? undefined : t(texts.testNeeds)}
          loading={test.isPending}
          onClick={() => test.mutate({})}
        >
          {t(texts.test)}
        </Button>
        {!isSet && <p className="small quiet">{t(texts.testNeeds)}</p>}
        {test.error && <ErrorState error={test.error} title={null} />}
        {fault && <Fault fault={fault} />}
        {words !== null && (
          <div role="status">
            <h3 className="small quiet">{t(texts.testAnswer)}</h3>
            <p className={css.answer}>{words}</p>
          </div>
        )}
      </div>
    </Sheet>
  )
}
