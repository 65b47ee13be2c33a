import { Button, Modal } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { type AgendaItem, endMeeting, type WholeMeeting } from '../../contract.ts'
import { meetingPageTexts as texts } from '../../meeting-pages.texts.ts'
import { OwnerField } from './DecideModal.tsx'
import css from './meetings.module.css'
import { meetingPath } from './paths.ts'
import { useItemVerbs } from './useMeeting.ts'
import { titleOfItem } from './words.ts'

/** Asks for what is left: an owner for what is to be done, and what becomes of the undecided. */
export function EndModal({ meeting, onClose }: { meeting: WholeMeeting; onClose: () => void }) {
  const t = useT()
  const navigate = useNavigate()
  const verbs = useItemVerbs()
  const { meetingId } = meeting
  const open = meeting.items.filter(({ doneAt }) => !doneAt)
  const alone = open.filter(({ decision, owner }) => decision && decision !== 'no' && !owner)
  const left = open.filter(({ decision }) => !decision)
  const end = useMutationOf(endMeeting, {
    onSuccess: () => {
      toast(t(texts.endedToast))
      void navigate({ to: meetingPath(meetingId) })
    },
  })
  return (
    <Modal opened onClose={onClose} title={t(texts.endTitle)}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          end.mutate({ params: { meetingId }, body: { carry: left.length > 0 } })
        }}
      >
        {alone.length + left.length === 0 && (
          <p>{t(texts.endAll, { count: meeting.items.length })}</p>
        )}
        {alone.length > 0 && <h3>{t(texts.endAlone)}</h3>}
        {alone.map((item) => (
          <Ownerless key={item.itemId} item={item} verbs={verbs} />
        ))}
        {left.length > 0 && (
          <>
            <h3>{t(texts.endLeft)}</h3>
            <ul className={css.plain}>
              {left.map((item) => (
                <li key={item.itemId}>{titleOfItem(item, t)}</li>
              ))}
            </ul>
          </>
        )}
        <FormFoot
          verb={t(left.length > 0 ? texts.endCarry : texts.endNow)}
          saving={end.isPending}
          error={end.error}
          onCancel={onClose}
          blocked={alone.length > 0 ? t(texts.noOwner) : undefined}
        />
      </form>
    </Modal>
  )
}

function Ownerless({ item, verbs }: { item: AgendaItem; verbs: ReturnType<typeof useItemVerbs> }) {
  const t = useT()
  const { itemId } = item
  return (
    <div className={css.alone}>
      <span>{titleOfItem(item, t)}</span>
      <OwnerField
        item={item}
        value={null}
        onChange={(ownerId) =>
          ownerId && verbs.change.mutate({ params: { itemId }, body: { ownerId } })
        }
      />
      <Button
        variant="default"
        onClick={() => verbs.hand.mutate({ params: { itemId }, body: { on: true } })}
      >
        {t(texts.hand)}
      </Button>
    </div>
  )
}
