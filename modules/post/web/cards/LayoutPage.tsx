import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { queryOf, useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { ConfirmDestructive } from '../../../../web/ui/ConfirmDestructive.tsx'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { cardLayoutTexts as texts } from '../../card-layouts.texts.ts'
import { cardTexts } from '../../cards.texts.ts'
import {
  archiveCardLayout,
  type CardLayout,
  changeCardLayout,
  listCardLayouts,
} from '../../contract.ts'
import { LayoutForm } from './LayoutForm.tsx'
import { layoutsPath } from './paths.ts'
import { layoutName } from './words.ts'

/** One layout, changed beside its paper. */
export default function LayoutPage() {
  const t = useT()
  const navigate = useNavigate()
  const { layoutId = '' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(queryOf(listCardLayouts))
  const change = useMutationOf(changeCardLayout, {
    onSuccess: () => {
      toast(t(texts.saved))
      void navigate({ to: layoutsPath })
    },
  })
  const layout = data?.items.find((one) => one.layoutId === layoutId)
  const name = layout ? layoutName(t, layout) : t(texts.title)
  return (
    <Page title={name} crumbs={[{ label: t(texts.title), to: layoutsPath }]}>
      {data && layout ? (
        <LayoutForm
          key={layoutId}
          name={name}
          kind={layout.kind}
          design={layout.design}
          shop={data.shop}
          saving={change.isPending}
          error={change.error}
          far={<PutAway layout={layout} />}
          onSave={({ name: given, design }) => {
            // The name that came with the house stays a text in both languages until it is given another.
            const named = given === name ? {} : { name: given }
            change.mutate({ params: { layoutId }, body: { ...named, design } })
          }}
        />
      ) : (
        <Sheet>
          {error ? (
            <ErrorState error={error} onRetry={() => void refetch()} />
          ) : data ? (
            <p>{t(cardTexts.noSuchLayout)}</p>
          ) : (
            <Loading lines={8} />
          )}
        </Sheet>
      )}
    </Page>
  )
}

function PutAway({ layout }: { layout: CardLayout }) {
  const t = useT()
  const { may } = useMe()
  const navigate = useNavigate()
  const [opened, setOpened] = useState(false)
  const archive = useMutationOf(archiveCardLayout, {
    onSuccess: () => {
      toast(t(texts.archived))
      void navigate({ to: layoutsPath })
    },
  })
  const { layoutId, isDefault } = layout
  const why = isDefault ? t(cardTexts.defaultStays) : undefined
  return (
    <>
      <Button
        variant="subtle"
        color="enji"
        disabled={isDefault || !may('cards.manage')}
        title={why}
        onClick={() => setOpened(true)}
      >
        {t(texts.putAway)}
      </Button>
      <ConfirmDestructive
        opened={opened}
        onClose={() => setOpened(false)}
        title={t(texts.putAway)}
        verb={t(texts.putAway)}
        pending={archive.isPending}
        error={archive.error}
        onConfirm={() => archive.mutate({ params: { layoutId } })}
      >
        <p>{t(texts.putAwayWords, { name: layoutName(t, layout) })}</p>
      </ConfirmDestructive>
    </>
  )
}
