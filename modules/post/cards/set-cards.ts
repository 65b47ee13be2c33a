import { asJob, type Ctx } from '../../../kernel/context.ts'
import { DomainError } from '../../../kernel/errors.ts'
import type { Text } from '../../../kernel/i18n.ts'
import { readCompany, staffByIds } from '../../accounts/index.ts'
import { type PersonProfile, personCards, readProfiles } from '../../people/index.ts'
import { addressLines, hasAddress } from '../card-address.rules.ts'
import { fitWords } from '../card-fit.rules.ts'
import { aroundWords } from '../card-opening.rules.ts'
import type { CardDesign, CardFace, Place, Receiver } from '../card-shapes.rules.ts'
import { fitsAddress } from '../card-sides.rules.ts'
import type { CardProblem } from '../card-states.rules.ts'
import { type CardWarning, warningsOf } from '../card-warnings.rules.ts'
import { cardTexts as texts } from '../cards.texts.ts'
import { type CardRow, findReturnedPlaces } from './cards.queries.ts'
import { codeBase, shownCode } from './codes.ts'
import { readDesigns } from './layouts.ts'
import { qrOf } from './print/qr.ts'

/** A card with everything that stands on it. */
export interface WholeCard {
  row: CardRow
  personName: string
  layoutId: string
  design: CardDesign
  face: CardFace
  problem: CardProblem | null
  /** Pieces of paper for the words. */
  sheets: number
  warnings: CardWarning[]
}

/** Cards with their design, receiver and writer, and why one cannot be printed as it is. */
export async function setCards(ctx: Ctx, rows: readonly CardRow[]): Promise<WholeCard[]> {
  // Whoever prints a card may not therefore read anybody's record: the house looks up the one name and
  // address that the card is for.
  const house = asJob(ctx, 'post')
  const ids = [...new Set(rows.map(({ personId }) => personId))]
  const profiles = await readProfiles(house, ids)
  const names = new Map((await personCards(house, ids)).map((card) => [card.personId, card.name]))
  const designOf = await readDesigns(ctx, rows)
  const writers = await staffByIds(
    house,
    rows.flatMap(({ staffId }) => staffId ?? []),
  )
  const { name: shop } = await readCompany(ctx)
  const returned = await findReturnedPlaces(ctx.tx, ids)
  return Promise.all(
    rows.map(async (row) => {
      const { layoutId, design } = designOf(row)
      const receiver = receiverOf(profiles.get(row.personId))
      const writer = row.writer ?? writers.get(row.staffId ?? '')?.name ?? ''
      const face = {
        ...aroundWords(row, design, receiver),
        words: row.words,
        code: await codeOf(ctx, row),
        receiver,
        shop,
        writer,
      }
      const places = returned.filter(({ personId }) => personId === row.personId)
      const sheets = fitWords(row.kind, design, face)?.sheets.length ?? 0
      const problem = problemOf(row, design, face, places) ?? (sheets === 0 ? 'long_words' : null)
      const personName = names.get(row.personId) ?? ''
      const warnings = warningsOf(design, codeBase(ctx))
      return { row, personName, layoutId, design, face, problem, sheets, warnings }
    }),
  )
}

async function codeOf(ctx: Ctx, { code }: CardRow): Promise<CardFace['code']> {
  if (code === null) return null
  const url = codeBase(ctx)
  return { url, shown: shownCode(code), qr: await qrOf(`${url}/${code}`) }
}

function receiverOf(profile: PersonProfile | undefined): Receiver | null {
  if (!profile) return null
  const { familyName, givenName, companyName } = profile
  return { familyName, givenName, companyName, ...placeOf(profile) }
}

export function placeOf({ postalCode, prefecture, city, street, building }: Place): Place {
  return { postalCode, prefecture, city, street, building }
}

function problemOf(
  { kind }: CardRow,
  design: CardDesign,
  { receiver }: CardFace,
  returned: readonly { address: Place }[],
): CardProblem | null {
  if (!receiver || !hasAddress(receiver)) return 'no_address'
  if (returned.some(({ address }) => isSame(address, receiver))) return 'returned_address'
  return fitsAddress(kind, design, receiver) ? null : 'long_address'
}

const isSame = (a: Place, b: Place) => addressLines(a).join() === addressLines(b).join()

const WORDS: Record<CardProblem, Text> = {
  no_address: texts.noAddress,
  returned_address: texts.returnedAddress,
  long_words: texts.longWords,
  long_address: texts.longAddress,
}

/** Refuses with a sentence that says what to do about the first card that cannot go. */
export function refuseProblems(cards: readonly WholeCard[]): void {
  const bad = cards.find(({ problem }) => problem !== null)
  if (!bad?.problem) return
  throw new DomainError('precondition_failed', WORDS[bad.problem], { name: bad.personName })
}
