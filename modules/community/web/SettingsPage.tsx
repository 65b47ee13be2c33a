import { Button, CopyButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queryOf, useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { FormFoot } from '../../../web/ui/FormFoot.tsx'
import { SwitchField, TextField } from '../../../web/ui/fields.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { Sheet, Stack } from '../../../web/ui/Sheet.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { WholeField } from '../../../web/ui/WholeField.tsx'
import { getReviewSettings, setReviewSettings } from '../contract.ts'
import { pageTexts as texts } from '../pages.texts.ts'
import type { ReviewSettings } from '../reviews.rules.ts'
import { ReviewsNav } from './ReviewsNav.tsx'
import css from './reviews.module.css'

/** How reviews are asked for and taken, and the tag for the shop's pages. */
export default function SettingsPage() {
  const t = useT()
  const { data, error, refetch } = useQuery(queryOf(getReviewSettings))
  return (
    <Page title={t(texts.title)}>
      <ReviewsNav />
      {data ? (
        <Stack>
          <Form first={data} />
          <Tag script={data.script} />
        </Stack>
      ) : (
        <Sheet>
          {error ? (
            <ErrorState error={error} onRetry={() => void refetch()} />
          ) : (
            <Loading lines={6} />
          )}
        </Sheet>
      )}
    </Page>
  )
}

function bodyOf(settings: ReviewSettings): ReviewSettings {
  const { isOpen, onCards, invites, afterDays, reward, careUpTo } = settings
  return { isOpen, onCards, invites, afterDays, reward, careUpTo }
}

function Form({ first }: { first: ReviewSettings }) {
  const t = useT()
  const { may } = useMe()
  const [draft, setDraft] = useState(() => bodyOf(first))
  const set = (part: Partial<ReviewSettings>) => setDraft((before) => ({ ...before, ...part }))
  const undo = useMutationOf(setReviewSettings, { onSuccess: (body) => setDraft(bodyOf(body)) })
  const save = useMutationOf(setReviewSettings, {
    onSuccess: () => toast(t(texts.saved), { undo: () => undo.mutate({ body: bodyOf(first) }) }),
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate({ body: draft })
      }}
    >
      <Sheet>
        <div className={css.form}>
          <SwitchField
            label={t(texts.isOpen)}
            help={t(texts.isOpenHelp)}
            checked={draft.isOpen}
            onChange={(isOpen) => set({ isOpen })}
          />
          <SwitchField
            label={t(texts.onCards)}
            help={t(texts.onCardsHelp)}
            checked={draft.onCards}
            onChange={(onCards) => set({ onCards })}
          />
          <Inviting draft={draft} set={set} />
          <WholeField
            className={css.narrow}
            label={t(texts.careUpTo)}
            help={t(texts.careHelp)}
            value={draft.careUpTo}
            range={[0, 4]}
            onChange={(careUpTo) => set({ careUpTo })}
          />
          <FormFoot
            saving={save.isPending}
            error={save.error}
            {...(!may('reviews.manage') && { blocked: t(texts.mayNotManage) })}
          />
        </div>
      </Sheet>
    </form>
  )
}

function Inviting(props: { draft: ReviewSettings; set: (part: Partial<ReviewSettings>) => void }) {
  const { draft, set } = props
  const t = useT()
  return (
    <>
      <SwitchField
        label={t(texts.invites)}
        help={t(texts.invitesHelp)}
        checked={draft.invites}
        onChange={(invites) => set({ invites })}
      />
      {draft.invites && (
        <>
          <WholeField
            className={css.narrow}
            label={t(texts.afterDays)}
            value={draft.afterDays}
            range={[1, 90]}
            onChange={(afterDays) => set({ afterDays })}
          />
          <TextField
            label={t(texts.reward)}
            help={t(texts.rewardHelp)}
            optional
            maxLength={100}
            value={draft.reward}
            onChange={(event) => set({ reward: event.currentTarget.value })}
          />
        </>
      )}
    </>
  )
}

function Tag({ script }: { script: string }) {
  const t = useT()
  const tag = `<script async src="${script}" data-sku="SKU"></script>`
  return (
    <Sheet title={t(texts.widget)}>
      <p className="small quiet prose">{t(texts.widgetHelp)}</p>
      <p className={css.tag}>
        <code>{tag}</code>
      </p>
      <CopyButton value={tag}>
        {({ copied, copy }) => (
          <Button variant="default" size="xs" onClick={copy}>
            {t(copied ? texts.copied : texts.copy)}
          </Button>
        )}
      </CopyButton>
    </Sheet>
  )
}
