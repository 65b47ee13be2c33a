import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { archivePersona, listPersonas, type Persona, restorePersona } from '../../contract.ts'
import { personaTexts as texts } from '../../personas.texts.ts'
import { editPersonaPath, personasPath } from '../paths.ts'

/** Print, change, put away with a way back. */
export function PersonaActions({ persona }: { persona: Persona }) {
  const t = useT()
  const navigate = useNavigate()
  const { may } = useMe()
  const { personaId, name, archivedAt } = persona
  const params = { personaId }
  const reason = may('segments.write') ? undefined : t(texts.noWrite)
  const back = useMutationOf(restorePersona, {
    onSuccess: () => toast(t(texts.isBack, { name })),
    onError: (error) => toast(error.message),
  })
  const away = useMutationOf(archivePersona, {
    refresh: [listPersonas],
    onSuccess: () => {
      toast(t(texts.putAwayDone, { name }), { undo: () => back.mutate({ params }) })
      void navigate({ to: personasPath })
    },
  })
  if (archivedAt)
    return (
      <Button
        disabled={reason !== undefined}
        title={reason}
        loading={back.isPending}
        onClick={() => back.mutate({ params })}
      >
        {t(texts.bringBack)}
      </Button>
    )
  return (
    <>
      <Button
        variant="subtle"
        color="enji"
        disabled={reason !== undefined}
        title={reason}
        loading={away.isPending}
        onClick={() => away.mutate({ params })}
      >
        {t(texts.putAway)}
      </Button>
      <Button variant="default" onClick={() => window.print()}>
        {t(texts.print)}
      </Button>
      {reason ? (
        <Button disabled title={reason}>
          {t(texts.change)}
        </Button>
      ) : (
        <Button
          component={Link}
          to={editPersonaPath(personaId)}
          leftSection={<Icon name="pencil" />}
        >
          {t(texts.change)}
        </Button>
      )}
    </>
  )
}
