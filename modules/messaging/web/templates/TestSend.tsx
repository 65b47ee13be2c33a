import { Button } from '@mantine/core'
import { useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { type TemplateTest, testTemplate } from '../../contract.ts'
import { templatePageTexts as texts } from '../../template-pages.texts.ts'
import css from './templates.module.css'
import { contentOf, type Draft } from './useDraft.ts'

/** The draft to one's own mail address, as whoever is chosen above would get it. */
export function TestSend(props: { draft: Draft; personId: string | null; faulty: boolean }) {
  const t = useT()
  const { may } = useMe()
  const test = useMutationOf(testTemplate)
  const send = () => {
    const { locale, purpose, subject, blocks } = contentOf(props.draft)
    test.mutate({ body: { locale, purpose, subject, blocks, personId: props.personId } })
  }
  const blocked = !may('templates.write')
    ? t(texts.noWrite)
    : props.faulty
      ? t(texts.faults)
      : undefined
  return (
    <section className={css.missing}>
      <Button
        variant="default"
        leftSection={<Icon name="send" size={16} />}
        disabled={blocked !== undefined}
        title={blocked}
        loading={test.isPending}
        onClick={send}
      >
        {t(texts.test)}
      </Button>
      <p className="note quiet">{t(texts.testHelp)}</p>
      {test.error && <ErrorState error={test.error} title={null} />}
      <p role="status" className="small">
        {test.data && t(OUTCOME[test.data.state], { to: test.data.to, words: test.data.words })}
      </p>
    </section>
  )
}

const OUTCOME = {
  sent: texts.testSent,
  not_taken: texts.testRefused,
  no_channel: texts.testNoChannel,
} satisfies Record<TemplateTest['state'], unknown>
