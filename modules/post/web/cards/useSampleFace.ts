import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { cardLayoutTexts as texts } from '../../card-layouts.texts.ts'
import { cardPageTexts } from '../../card-pages.texts.ts'
import type { CardDesign, CardFace } from '../../card-shapes.rules.ts'
import { codeOf } from './usePaper.ts'

/** A card to nobody in particular, for the look of a layout. */
export function useSampleFace(
  given: CardDesign,
  shop: CardDesign['sender'],
): { design: CardDesign; face: CardFace } {
  const t = useT()
  const { company } = useMe()
  const own = given.sender.name || given.sender.address ? given.sender : shop
  const face = {
    greeting: given.greeting,
    words: t(texts.sampleWords),
    closing: given.closing,
    writer: t(texts.sampleWriter),
    shop: company.name,
    receiver: {
      familyName: t(texts.sampleFamily),
      givenName: t(texts.sampleGiven),
      companyName: null,
      postalCode: '2250011',
      prefecture: t(texts.samplePrefecture),
      city: t(texts.sampleCity),
      street: t(texts.sampleStreet),
      building: t(texts.sampleBuilding),
    },
    code: codeOf({ code: null, codeUrl: `${location.origin}/k` }, t(cardPageTexts.example)),
  }
  return { design: { ...given, sender: own }, face }
}
