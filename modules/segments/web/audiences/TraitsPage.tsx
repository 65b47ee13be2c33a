import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { queryOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { Badge, type Tone } from '../../../../web/ui/Badge.tsx'
import { DataTable } from '../../../../web/ui/DataTable.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { audiencePageTexts as texts } from '../../audience-pages.texts.ts'
import { TRAIT_KEYS, TRAITS, type TraitLabel } from '../../audiences.rules.ts'
import { audienceTexts } from '../../audiences.texts.ts'
import { listDestinations } from '../../contract.ts'
import css from './audiences.module.css'
import { audiencesPath, destinationPath } from './paths.ts'
import { traitText, useAudienceWords } from './words.ts'

const TONES: Record<TraitLabel, Tone> = { identifies: 'fuji', contact: 'kaki', ordinary: 'plain' }

/** Every trait that a destination may get, its label, and who gets it. */
export default function TraitsPage() {
  const t = useT()
  const words = useAudienceWords()
  const { data, error, refetch } = useQuery(queryOf(listDestinations))
  const rows = data && TRAIT_KEYS.map((trait) => ({ trait, ...TRAITS[trait] }))
  return (
    <Page
      title={t(texts.traitsTitle)}
      lead={t(texts.traitsLead)}
      crumbs={[{ label: t(texts.title), to: audiencesPath }]}
    >
      <DataTable
        label={t(texts.traitsTitle)}
        rows={rows}
        error={error ?? undefined}
        retry={() => void refetch()}
        rowKey={({ trait }) => trait}
        columns={[
          { id: 'trait', head: t(texts.headTrait), cell: ({ trait }) => t(traitText(trait)) },
          {
            id: 'label',
            head: t(texts.headLabel),
            cell: ({ label }) => (
              <Badge tone={TONES[label]}>{t(audienceTexts[`label_${label}`])}</Badge>
            ),
            phone: 'side',
          },
          {
            id: 'needs',
            head: t(texts.headNeeds),
            cell: ({ trait }) => {
              const channels = words.needsOf(trait)
              return channels ? t(texts.goesWith, { channels }) : t(texts.goesAlways)
            },
            phone: 'line',
          },
          {
            id: 'used',
            head: t(texts.headUsed),
            cell: ({ trait }) => (
              <Users
                destinations={(data?.items ?? []).filter(({ traits }) => traits.includes(trait))}
              />
            ),
            phone: 'line',
          },
        ]}
      />
    </Page>
  )
}

function Users({ destinations }: { destinations: { destinationId: string; name: string }[] }) {
  return destinations.map(({ destinationId, name }, at) => (
    <span key={destinationId}>
      {at > 0 && '・'}
      <Link to={destinationPath(destinationId)} className={css.under}>
        {name}
      </Link>
    </span>
  ))
}
