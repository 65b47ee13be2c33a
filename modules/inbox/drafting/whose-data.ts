import { asJob, type Ctx } from '../../../kernel/context.ts'
import { getPerson, type PersonDetail } from '../../people/index.ts'
import { findOrderNumbers } from './drafting.queries.ts'
import { namesOf, type PersonalData } from './mask.rules.ts'

/** Everything of somebody that has to be taken out of words before others read them. */
export async function personalDataOf(ctx: Ctx, personId: string): Promise<PersonalData> {
  // Whoever takes data out has to know them, without the right to read people.
  const person = await getPerson(asJob(ctx, 'inbox.mask'), { personId })
  const orders = await findOrderNumbers(ctx.tx, person.personId)
  return personalData(person, orders)
}

function personalData(person: PersonDetail, orders: readonly string[]): PersonalData {
  const { familyName, givenName, familyKana, givenKana, companyName, household } = person
  const { identities, points, addresses, birthday } = person
  const shown = [...identities, ...points]
  const of = (...kinds: string[]) =>
    unique(
      shown
        .filter(({ kind }) => kinds.includes(kind))
        .flatMap(({ value, shown }) => [value, shown]),
    )
  const [mails, phones] = [of('email'), of('phone').flatMap(dialled)]
  const others = identities
    .filter(({ kind }) => kind !== 'email' && kind !== 'phone')
    .flatMap(({ value, shown }) => [value, shown])
  return {
    calledBy: familyName ?? givenName ?? companyName ?? '',
    names: unique([
      ...[familyName, givenName, familyKana, givenKana, companyName].flatMap((one) => one ?? []),
      ...[familyName && givenName && `${familyName}${givenName}`],
      ...[familyKana && givenKana && `${familyKana}${givenKana}`],
      ...[familyName && givenName && `${givenName} ${familyName}`],
      ...household.flatMap(({ name, kana }) => [...namesOf(name), ...namesOf(kana)]),
    ]),
    ...{ mails, phones },
    postalCodes: unique(addresses.map(({ postalCode }) => postalCode)),
    addresses: unique(
      addresses.flatMap(({ prefecture, city, street, building }) => [
        [prefecture, city, street, building].filter(Boolean).join(''),
        ...[prefecture, city, street, building],
        city?.replace(/[市区町村]$/, '').replace(/^.$/, ''),
        townOf(street),
      ]),
    ),
    numbers: unique([...others, ...orders, ...birthdays(birthday)]).filter(
      ({ length }) => length > 2,
    ),
  }
}

/** 「天神」 of 「天神一丁目2-3」: its numbers are written in many ways. */
const townOf = (street: string | null | undefined): string | undefined =>
  /^[^\d０-９〇一二三四五六七八九十\s\-－−]{2,}/u.exec(street ?? '')?.[0]

/** A day of birth, YYYY-MM-DD, as people write it: 1950年3月3日, 1950/3/3, 昭和25年3月3日. */
function birthdays(day: string | null): string[] {
  const [year, month, date] = (day ?? '').split('-').map(Number)
  if (!day || !year || !month || !date) return []
  const at = new Date(`${day}T00:00:00Z`)
  const written = ['gregory', 'japanese'].map((calendar) =>
    new Intl.DateTimeFormat(`ja-JP-u-ca-${calendar}`, {
      dateStyle: 'long',
      timeZone: 'UTC',
    }).format(at),
  )
  return [day, `${year}/${month}/${date}`, ...written]
}

/** As they are dialled here, and as they are stored. */
const dialled = (phone: string): string[] =>
  phone.startsWith('+81') ? [`0${phone.slice(3)}`, phone] : [phone]

const unique = (values: readonly (string | null | undefined)[]): string[] => [
  ...new Set(values.flatMap((value) => (value?.trim() ? [value.trim()] : []))),
]
