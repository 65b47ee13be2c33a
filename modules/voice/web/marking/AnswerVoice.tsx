import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { answerVoice, type Voice } from '../../contract.ts'
import { markTexts as texts } from '../../mark.texts.ts'

/** To the talk in which it is answered; what was caught goes to the inbox first. */
export function AnswerVoice({ voice: { voiceId, personId } }: { voice: Voice }) {
  const t = useT()
  const { may } = useMe()
  const navigate = useNavigate()
  const answer = useMutationOf(answerVoice, {
    onError: (error) => toast(error.message),
    onSuccess: ({ conversationId }) =>
      void navigate({ to: `/inbox?folder=all&talk=${conversationId}` }),
  })
  const mayNot = !may('voice.write') || !may('inbox.write')
  const why = mayNot ? t(texts.mayNotAnswer) : personId ? undefined : t(texts.nobodyToAnswer)
  return (
    <>
      <Button
        disabled={why !== undefined}
        title={why}
        loading={answer.isPending}
        onClick={() => answer.mutate({ params: { voiceId }, body: {} })}
      >
        {t(texts.answer)}
      </Button>
      {!personId && (
        <p className="small quiet">
          {t(texts.nobodyToAnswer)}{' '}
          <Link to="/people/new" className="link">
            {t(texts.addPerson)}
          </Link>
        </p>
      )}
    </>
  )
}
