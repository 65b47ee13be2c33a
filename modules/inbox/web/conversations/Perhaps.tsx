import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { queryOf, useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useSurroundings } from '../../../../web/surroundings.ts'
import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import { PersonLink } from '../../../../web/ui/PersonLink.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import {
  decideCandidate,
  displayName,
  listCandidates,
  unmergePeople,
} from '../../../people/contract.ts'
import { conversationPageTexts } from '../../conversation-pages.texts.ts'
import { perhapsTexts as texts } from '../../perhaps.texts.ts'

/** Whoever writes may be somebody whom the shop knows already; a member of staff says so, never a machine. */
export function Perhaps({ personId }: { personId: string }) {
  const t = useT()
  const { locale } = useSurroundings()
  const { may } = useMe()
  const { data } = useQuery({
    ...queryOf(listCandidates, { query: { personId, limit: 1 } }),
    enabled: may('people.read'),
  })
  const undo = useMutationOf(unmergePeople)
  const decide = useMutationOf(decideCandidate, {
    onSuccess: ({ mergeId }) =>
      mergeId
        ? toast(t(texts.joined), { undo: () => undo.mutate({ params: { mergeId } }) })
        : toast(t(texts.apart)),
  })
  const [pair] = data?.items ?? []
  if (!pair) return null
  const { lowId, highId, left, right } = pair
  const other = left.personId === personId ? right : left
  const number = other.identities.find(({ kind }) => kind === 'customer_number')?.shown
  const say = (decision: 'join' | 'apart') =>
    decide.mutate({ body: { lowId, highId, decision, survivorId: other.personId } })
  const blocked = may('people.merge') ? {} : { disabled: true, title: t(texts.mayNot) }
  return (
    <p>
      <Badge tone="yama" icon="person">
        {t(texts.perhaps)}
      </Badge>{' '}
      <PersonLink
        id={other.personId}
        name={displayName(other, locale) || t(conversationPageTexts.noName)}
      />{' '}
      {number && <span className="num">{number}</span>}{' '}
      {t(pair.reasons.includes('told_email') ? texts.toldMail : texts.alike)}{' '}
      <Button
        {...blocked}
        size="compact-xs"
        variant="default"
        loading={decide.isPending}
        onClick={() => say('join')}
      >
        {t(texts.isThem)}
      </Button>{' '}
      <Button
        {...blocked}
        size="compact-xs"
        variant="subtle"
        disabled={decide.isPending || !may('people.merge')}
        onClick={() => say('apart')}
      >
        {t(texts.isNot)}
      </Button>
    </p>
  )
}
