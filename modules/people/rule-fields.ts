import type { Text } from '../../kernel/i18n.ts'
import type { RuleField, Says } from '../../kernel/rule-fields.ts'
import { consentFields } from './rule-consents.ts'
import { texts } from './rule-fields.texts.ts'

const PERSON = 'people.pub_persons r'
// The one at which they live: as the page shows it, homes first and the oldest of them.
const HOME = `(select distinct on (a.person_id) a.person_id, a.postal_code, a.prefecture, a.city
  from people.pub_addresses a order by a.person_id, a.label <> 'home', a.created_at, a.address_id) r`
const HOUSEHOLD = `(select p.person_id, count(*) as size from people.pub_persons p
  join people.pub_persons o on o.household_id = p.household_id group by p.person_id) r`

const ofPerson = (field: Omit<RuleField, 'group' | 'from' | 'touchedBy'>): RuleField => ({
  group: 'person',
  from: PERSON,
  touchedBy: ['#person'],
  ...field,
})

/** Whether an identity of this kind is known. */
function reach(kind: string, label: Text, words: Text, says: Says): RuleField {
  return {
    key: `people.has_${kind}`,
    group: 'contact',
    label,
    words,
    says,
    type: 'flag',
    from: `(select i.person_id, true as known from people.pub_identities i where i.kind = '${kind}' group by i.person_id) r`,
    value: 'r.known',
    touchedBy: ['#person'],
  }
}

const fromHome = (
  field: Pick<RuleField, 'key' | 'label' | 'type' | 'value' | 'words' | 'says' | 'portions'>,
) => ({
  ...ofPerson(field),
  from: HOME,
})

/** What rules may ask about a person. */
export const ruleFields: readonly RuleField[] = [
  ofPerson({
    key: 'people.member',
    label: texts.member,
    words: texts.memberWords,
    says: { yes: texts.memberYes, no: texts.memberNo },
    type: 'flag',
    portions: { place: 40, yes: texts.members, no: texts.guests },
    value: 'r.member_since is not null',
  }),
  ofPerson({
    key: 'people.member_since',
    label: texts.memberSince,
    words: texts.memberSinceWords,
    type: 'moment',
    value: 'r.member_since',
  }),
  ofPerson({
    key: 'people.since',
    label: texts.since,
    words: texts.sinceWords,
    type: 'moment',
    value: 'r.created_at',
  }),
  ofPerson({
    key: 'people.birthday',
    label: texts.birthday,
    words: texts.birthdayWords,
    type: 'yearly',
    portions: { place: 10, label: texts.age, from: [0, 20, 30, 40, 50, 60, 70, 80] },
    value: 'r.birthday',
  }),
  ofPerson({
    key: 'people.sex',
    label: texts.sex,
    words: texts.sexWords,
    says: { yes: texts.sexIs, no: texts.sexIsNot },
    type: 'choice',
    portions: { place: 20 },
    value: 'r.sex',
    choices: [
      { value: 'female', label: texts.female },
      { value: 'male', label: texts.male },
      { value: 'other', label: texts.otherSex },
    ],
  }),
  fromHome({
    key: 'people.prefecture',
    label: texts.prefecture,
    words: texts.prefectureWords,
    says: { yes: texts.livesIn, no: texts.livesNotIn },
    type: 'choice',
    portions: { place: 30, label: texts.region },
    value: 'r.prefecture',
  }),
  fromHome({
    key: 'people.city',
    label: texts.city,
    words: texts.cityWords,
    says: { yes: texts.livesIn, no: texts.livesNotIn },
    type: 'text',
    value: 'r.city',
  }),
  fromHome({
    key: 'people.postal_code',
    label: texts.postalCode,
    words: texts.postalCodeWords,
    type: 'text',
    value: 'r.postal_code',
  }),
  ofPerson({
    key: 'people.dial',
    label: texts.dial,
    words: texts.dialWords,
    says: { yes: texts.dialIs, no: texts.dialIsNot },
    type: 'choice',
    value: 'r.dial',
    choices: [
      { value: 'close', label: texts.close },
      { value: 'normal', label: texts.normal },
      { value: 'quiet', label: texts.quiet },
    ],
  }),
  ofPerson({
    key: 'people.language',
    label: texts.language,
    words: texts.languageWords,
    says: { yes: texts.languageIs, no: texts.languageIsNot },
    type: 'choice',
    value: 'r.language',
    choices: [
      { value: 'ja', label: texts.japanese },
      { value: 'en', label: texts.english },
    ],
  }),
  ofPerson({
    key: 'people.company',
    label: texts.company,
    words: texts.companyWords,
    says: { yes: texts.companyYes, no: texts.companyNo },
    type: 'flag',
    value: `coalesce(r.company_name, '') <> ''`,
  }),
  {
    ...ofPerson({
      key: 'people.household',
      label: texts.household,
      words: texts.householdWords,
      says: { yes: texts.householdYes, no: texts.householdNo },
      type: 'flag',
      value: 'r.size > 1',
    }),
    from: HOUSEHOLD,
  },
  {
    ...ofPerson({
      key: 'people.household_size',
      label: texts.householdSize,
      words: texts.householdWords,
      unit: texts.people,
      type: 'number',
      value: 'r.size',
      none: 1,
    }),
    from: HOUSEHOLD,
  },
  reach('email', texts.mail, texts.mailWords, { yes: texts.mailYes, no: texts.mailNo }),
  reach('phone', texts.phone, texts.phoneWords, { yes: texts.phoneYes, no: texts.phoneNo }),
  reach('line', texts.line, texts.lineWords, { yes: texts.lineYes, no: texts.lineNo }),
  reach('customer_number', texts.customerNumber, texts.customerNumberWords, {
    yes: texts.customerNumberYes,
    no: texts.customerNumberNo,
  }),
  ...consentFields,
]
