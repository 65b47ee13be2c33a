import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../../web/api.ts'
import { useSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import { offerOwnersPasskey, setUp } from '../contract.ts'
import { texts } from '../door.texts.ts'
import { Door } from './Door.tsx'
import css from './door.module.css'
import { enter } from './enter.ts'
import { makePasskey } from './passkeys.ts'
import { SampleQuestion } from './SampleQuestion.tsx'
import { type ShopAnswers, ShopQuestion } from './ShopQuestion.tsx'
import { sampleLoaded } from './sample-loaded.ts'
import type { PersonForm } from './schemas.ts'
import { YouQuestion } from './YouQuestion.tsx'

type Step = 0 | 1 | 2

/** Three questions; without a sample shop, two. What was typed stays when one goes back. */
export function SetupWizard({ token, sampleOffered }: { token: string; sampleOffered: boolean }) {
  const t = useT()
  const [step, setStep] = useState<Step>(0)
  const [shop, setShop] = useState<ShopAnswers>({ shopName: '', currency: '', zone: '' })
  const [you, setYou] = useState<PersonForm>({ name: '', email: '', way: 'password', password: '' })
  const founding = useFounding(token, shop)
  const total = sampleOffered ? 3 : 2
  const lead = sampleOffered ? texts.setupShopLead : texts.setupShopLeadTwo
  const words = [
    { title: texts.setupShop, lead },
    { title: texts.setupYou, lead: texts.setupYouLead },
    { title: texts.setupSample, lead: texts.setupSampleLead },
  ][step] ?? { title: texts.setupShop, lead }
  return (
    <Door
      title={t(words.title)}
      lead={t(words.lead)}
      shop={shop.shopName}
      above={<Steps step={step} total={total} />}
    >
      {step === 0 && (
        <ShopQuestion
          answers={shop}
          onAnswered={(answers) => {
            setShop(answers)
            setStep(1)
          }}
        />
      )}
      {step === 1 && (
        <YouQuestion
          answers={you}
          last={!sampleOffered}
          working={founding.isPending}
          error={founding.error}
          onBack={() => setStep(0)}
          onAnswered={(answers) => {
            setYou(answers)
            if (sampleOffered) setStep(2)
            else founding.mutate({ you: answers, sample: false })
          }}
        />
      )}
      {step === 2 && (
        <SampleQuestion
          working={founding.isPending}
          error={founding.error}
          onBack={() => setStep(1)}
          onAnswered={(sample) => founding.mutate({ you, sample })}
        />
      )}
    </Door>
  )
}

function useFounding(token: string, shop: ShopAnswers) {
  const navigate = useNavigate()
  const { locale } = useSurroundings()
  return useMutation({
    mutationFn: async ({ you, sample }: { you: PersonForm; sample: boolean }) => {
      const { name, email } = you
      const wayIn =
        you.way === 'password'
          ? { password: you.password }
          : {
              passkey: await makePasskey(
                await call(offerOwnersPasskey, { body: { token, name, email } }),
              ),
            }
      const { shopName } = shop
      const chosen = {
        ...(shop.currency && { currency: shop.currency }),
        ...(shop.zone && { zone: shop.zone }),
      }
      const body = { token, shopName, locale, name, email, sample, ...chosen, ...wayIn }
      await call(setUp, { body })
      // The shop stands: a look that fails must not ask for it a second time.
      if (sample) await sampleLoaded().catch(() => {})
    },
    onSuccess: () => enter(navigate),
  })
}

function Steps({ step, total }: { step: number; total: number }) {
  const t = useT()
  const dots = Array.from({ length: total }, (_, at) => at)
  const stateOf = (at: number) => (at === step ? 'now' : at < step ? 'done' : 'later')
  return (
    <>
      <span className={css.steps} aria-hidden="true">
        {dots.map((at) => (
          <StepDot key={at} first={at === 0} state={stateOf(at)} />
        ))}
      </span>
      {t(texts.setupStep, { step: step + 1, total })}
    </>
  )
}

function StepDot({ first, state }: { first: boolean; state: string }) {
  return (
    <>
      {!first && <span />}
      <i data-state={state} />
    </>
  )
}
