import { Button } from '@mantine/core'
import { useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { Words } from '../../../../web/ui/Words.tsx'
import { feelReply, listLettersToLookOver, type SentReply } from '../../contract.ts'
import { lookTexts as texts } from '../../hands.texts.ts'
import css from './replies.module.css'

const FEELINGS = ['warm', 'good', 'more'] as const

/** A reply that went, without the customer's name; three ways to say how it reads. */
export function SentLetter({ reply }: { reply: SentReply }) {
  const t = useT()
  const feel = useMutationOf(feelReply, {
    refresh: [listLettersToLookOver],
    onSuccess: () => toast(t(texts.felt)),
  })
  return (
    <Sheet>
      {reply.theirWords && <Words size="s">{reply.theirWords}</Words>}
      <p className={`${css.letterPaper} prose`}>{reply.words}</p>
      <p className="small quiet">{t(texts.wrote, { name: reply.writer })}</p>
      {feel.error && <ErrorState error={feel.error} title={null} />}
      <fieldset className={css.feel} disabled={feel.isPending} style={{ border: 0, padding: 0 }}>
        <legend className="small quiet">{t(texts.question)}</legend>
        {FEELINGS.map((warmth) => (
          <Button
            key={warmth}
            variant="default"
            onClick={() => feel.mutate({ params: { entryId: reply.entryId }, body: { warmth } })}
          >
            {t(texts[warmth])}
          </Button>
        ))}
      </fieldset>
    </Sheet>
  )
}
