import { Button, Menu } from '@mantine/core'
import { useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { Avatar } from '../../../../web/ui/Avatar.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { type ConversationDetail, setAssignment } from '../../contract.ts'
import { conversationPageTexts as texts } from '../../conversation-pages.texts.ts'
import css from './inbox.module.css'
import { useColleagues } from './useColleagues.ts'

/** Who has this talk; a press gives it to somebody else, or to oneself. */
export function AssignMenu({ talk }: { talk: ConversationDetail }) {
  const t = useT()
  const { staff } = useMe()
  const colleagues = useColleagues()
  const give = useMutationOf(setAssignment, { onSuccess: () => toast(t(texts.assigned)) })
  const { assignee, assigneeName, assignedBecause } = talk
  const to = (staffId: string | null) =>
    give.mutate({
      params: { conversationId: talk.conversationId },
      body: { staffId, because: null },
    })
  const others = colleagues.filter(({ staffId }) => staffId !== staff.id && staffId !== assignee)
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          loading={give.isPending}
          leftSection={
            assignee && assigneeName ? (
              <Avatar id={assignee} name={assigneeName} size={18} />
            ) : (
              <Icon name="person" size={14} />
            )
          }
          title={assignedBecause ? t(texts.becauseOf, { because: assignedBecause }) : undefined}
        >
          {assigneeName ?? t(texts.assign)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={css.colleagues}>
        {assignee !== staff.id && (
          <Menu.Item onClick={() => to(staff.id)}>{t(texts.takeIt)}</Menu.Item>
        )}
        {assignee && <Menu.Item onClick={() => to(null)}>{t(texts.giveBack)}</Menu.Item>}
        {others.length > 0 && <Menu.Divider />}
        {others.map(({ staffId, name, department, away }) => (
          <Menu.Item key={staffId} disabled={away} onClick={() => to(staffId)}>
            {name} <small className="quiet">{department}</small>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
