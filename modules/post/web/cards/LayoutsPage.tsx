import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { queryOf, useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { cardLayoutTexts as texts } from '../../card-layouts.texts.ts'
import { cardPageTexts } from '../../card-pages.texts.ts'
import { type CardLayout, chooseCardLayout, listCardLayouts } from '../../contract.ts'
import css from './cards.module.css'
import { Paper } from './Paper.tsx'
import { layoutPath, newLayoutPath, outPath } from './paths.ts'
import { useSampleFace } from './useSampleFace.ts'
import { layoutName } from './words.ts'

/** Every layout as it looks, with the one that is used unless another is chosen. */
export default function LayoutsPage() {
  const t = useT()
  const { may } = useMe()
  const { data, error, refetch } = useQuery(queryOf(listCardLayouts))
  const isReader = !may('cards.manage')
  const make = isReader ? (
    <Button disabled title={t(texts.mayNot)}>
      {t(texts.make)}
    </Button>
  ) : (
    <Button component={Link} to={newLayoutPath} leftSection={<Icon name="plus" />}>
      {t(texts.make)}
    </Button>
  )
  return (
    <Page
      title={t(texts.title)}
      lead={t(texts.lead)}
      crumbs={[{ label: t(cardPageTexts.title), to: outPath }]}
      actions={make}
    >
      <Sheet>
        {!data && !error && <Loading lines={8} />}
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        <div className={css.layouts}>
          {data?.items.map((layout) => (
            <Layout key={layout.layoutId} layout={layout} shop={data.shop} isReader={isReader} />
          ))}
        </div>
      </Sheet>
    </Page>
  )
}

function Layout(props: {
  layout: CardLayout
  shop: CardLayout['design']['sender']
  isReader: boolean
}) {
  const t = useT()
  const { layout, shop, isReader } = props
  const { layoutId, kind, isDefault } = layout
  const { design, face } = useSampleFace(layout.design, shop)
  const choose = useMutationOf(chooseCardLayout, { onSuccess: () => toast(t(texts.chosen)) })
  return (
    <div className={css.layout}>
      <Paper
        label={layoutName(t, layout)}
        side="words"
        kind={kind}
        design={design}
        face={face}
        width={220}
      />
      {isDefault && (
        <Badge tone="ai" icon="check">
          {t(texts.isDefault)}
        </Badge>
      )}
      <div className={css.row}>
        <Button component={Link} variant="default" size="xs" to={layoutPath(layoutId)}>
          {t(texts.change)}
        </Button>
        {!isDefault && (
          <Button
            variant="subtle"
            size="xs"
            disabled={isReader}
            title={isReader ? t(texts.mayNot) : undefined}
            loading={choose.isPending}
            onClick={() => choose.mutate({ params: { layoutId } })}
          >
            {t(texts.makeDefault)}
          </Button>
        )}
      </div>
    </div>
  )
}
