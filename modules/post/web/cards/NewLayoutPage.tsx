import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { queryOf, useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { cardLayoutTexts as texts } from '../../card-layouts.texts.ts'
import { createCardLayout, listCardLayouts } from '../../contract.ts'
import { LayoutForm } from './LayoutForm.tsx'
import { layoutsPath } from './paths.ts'

/** A layout of the shop's own; it begins as the default one looks. */
export default function NewLayoutPage() {
  const t = useT()
  const navigate = useNavigate()
  const { data, error, refetch } = useQuery(queryOf(listCardLayouts))
  const create = useMutationOf(createCardLayout, {
    onSuccess: () => {
      toast(t(texts.saved))
      void navigate({ to: layoutsPath })
    },
  })
  const first = data?.items.find(({ isDefault }) => isDefault)
  return (
    <Page title={t(texts.newTitle)} crumbs={[{ label: t(texts.title), to: layoutsPath }]}>
      {data && first ? (
        <LayoutForm
          name=""
          kind={first.kind}
          design={first.design}
          shop={data.shop}
          mayChooseKind
          saving={create.isPending}
          error={create.error}
          onSave={(body) => create.mutate({ body })}
        />
      ) : (
        <Sheet>
          {error ? (
            <ErrorState error={error} onRetry={() => void refetch()} />
          ) : (
            <Loading lines={8} />
          )}
        </Sheet>
      )}
    </Page>
  )
}
