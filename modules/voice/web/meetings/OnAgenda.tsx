import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../../web/format.ts'
import { queryOf, useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { readOnAgenda, removeItem } from '../../contract.ts'
import { meetingPageTexts as texts } from '../../meeting-pages.texts.ts'
import { PutOnAgenda } from './PutOnAgenda.tsx'
import { meetingPath } from './paths.ts'

/** On which agendas a voice stands or stood; where it waits on none, it can be put on the next. */
export function OnAgenda({ voiceId }: { voiceId: string }) {
  const t = useT()
  const format = useFormat()
  const { may } = useMe()
  const { data } = useQuery(queryOf(readOnAgenda, { params: { voiceId } }))
  const remove = useMutationOf(removeItem, {
    onError: (error) => toast(error.message),
    onSuccess: () => toast(t(texts.removed)),
  })
  if (!data) return null
  const isWaiting = data.items.some(({ state }) => state !== 'ended')
  return (
    <>
      {data.items.map(({ itemId, meetingId, heldOn, state, title, mayRemove }) => (
        <div key={itemId}>
          <Link to={meetingPath(meetingId)} className="link">
            {t(state === 'ended' ? texts.wasOnAgenda : texts.onAgenda, {
              day: format.day(heldOn),
            })}
          </Link>
          {title && <p className="small quiet">{title}</p>}
          {mayRemove && may('voice.write') && (
            <Button
              size="xs"
              variant="subtle"
              loading={remove.isPending}
              onClick={() => remove.mutate({ params: { itemId } })}
            >
              {t(texts.remove)}
            </Button>
          )}
        </div>
      ))}
      {!isWaiting && <PutOnAgenda voiceId={voiceId} />}
    </>
  )
}
