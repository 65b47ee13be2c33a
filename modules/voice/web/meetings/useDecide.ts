import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { toast } from '../../../../web/ui/Toasts.tsx'
import type { Item } from '../../contract.ts'
import { meetingPageTexts as texts } from '../../meeting-pages.texts.ts'
import { useItemVerbs } from './useMeeting.ts'
import { titleOfItem } from './words.ts'

type Terms =
  | { decision: 'fix' }
  | { decision: 'plan'; dueOn: string; step?: string; ownerId?: string | null }
  | { decision: 'no'; possibleIf: string; revisitOn: string }

const saidOf = { fix: texts.decidedFix, plan: texts.decidedPlan, no: texts.decidedNo }

/** Decides, says so, and lets it be taken back. */
export function useDecide() {
  const t = useT()
  const { staff } = useMe()
  const verbs = useItemVerbs()
  const decide = (item: Item, terms: Terms, onDone?: () => void) => {
    const { itemId, version } = item
    const takeBack = (version: number) =>
      verbs.decide.mutate({ params: { itemId }, body: { decision: null, version } })
    verbs.decide.mutate(
      { params: { itemId }, body: { ...terms, version } },
      {
        onSuccess: (decided) => {
          toast(t(saidOf[terms.decision], { title: titleOfItem(item, t) }), {
            undo: () => takeBack(decided.version),
          })
          onDone?.()
        },
      },
    )
  }
  const toggleHand = ({ itemId, hands }: Item) =>
    verbs.hand.mutate({
      params: { itemId },
      body: { on: !hands.some(({ staffId }) => staffId === staff.id) },
    })
  return { verbs, decide, toggleHand }
}
