import { useParams } from '@tanstack/react-router'
import { useFormat } from '../../../web/format.ts'
import { useT } from '../../../web/texts.ts'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { type Crumb, Page } from '../../../web/ui/Page.tsx'
import { Columns, Sheet } from '../../../web/ui/Sheet.tsx'
import { useDayIn } from '../../../web/useDayIn.ts'
import type { PersonView } from '../contract.ts'
import { ageOn, birthdayIn, formatPostalCode } from '../people.rules.ts'
import { roomTexts } from '../rooms.texts.ts'
import { screenTexts } from '../screens.texts.ts'
import { Panels } from './Panels.tsx'
import { PersonActions } from './PersonActions.tsx'
import { PersonTabs } from './PersonTabs.tsx'
import { peoplePath } from './paths.ts'
import css from './people.module.css'
import { useCalled } from './useCalled.ts'
import { usePerson } from './usePerson.ts'
import { WithUsCell } from './WithUsCell.tsx'

/** The heart of the product: who this is, in one minute; then everything that happened, in order. */
export default function PersonPage() {
  const t = useT()
  const { personId = '' } = useParams({ strict: false })
  const { data: person, error, refetch } = usePerson(personId)
  const crumbs: Crumb[] = [{ label: t(roomTexts.people), to: peoplePath }]
  if (error) {
    return (
      <Page title={t(roomTexts.people)} crumbs={crumbs}>
        <Sheet>
          <ErrorState
            error={error}
            title={error.code === 'not_found' ? null : undefined}
            onRetry={error.code === 'not_found' ? undefined : () => void refetch()}
          />
        </Sheet>
      </Page>
    )
  }
  if (!person) {
    return (
      <Page title="" tab={t(roomTexts.people)} crumbs={crumbs}>
        <Loading lines={10} />
      </Page>
    )
  }
  return person.status === 'erased' ? (
    <Erased person={person} crumbs={crumbs} />
  ) : (
    <Whole person={person} crumbs={crumbs} />
  )
}

type Known = { person: PersonView; crumbs: Crumb[] }

function Whole({ person, crumbs }: Known) {
  const { called, beside } = useCalled()
  const { personId } = person
  const small = beside(person)
  return (
    <Page
      tab={called(person)}
      title={
        <span className={css.name}>
          <span className="nw">{called(person)}</span>
          {small && <small>{small}</small>}
        </span>
      }
      crumbs={crumbs}
      lead={<Facts person={person} />}
      actions={<PersonActions person={person} />}
    >
      <div className={css.brief}>
        <WithUsCell person={person} />
        <Panels slot="brief" personId={personId} />
      </div>
      <Columns of="side">
        <PersonTabs personId={personId} />
        <aside className={css.side}>
          <Panels slot="side" personId={personId} />
        </aside>
      </Columns>
    </Page>
  )
}

function Facts({ person }: { person: PersonView }) {
  const t = useT()
  const format = useFormat()
  const today = useDayIn()()
  const number = person.identities.find((identity) => identity.kind === 'customer_number')
  const [home] = person.addresses
  const { birthday } = person
  return (
    <div className={css.facts}>
      {person.companyName && (person.familyName || person.givenName) && (
        <span>{person.companyName}</span>
      )}
      {number && <span className="num">{t(screenTexts.numberIs, { number: number.shown })}</span>}
      {birthday && (
        <span className="num" title={format.exact(birthday)}>
          {t(screenTexts.aged, {
            age: ageOn(birthday, today),
            // Of this year, so that the day is written without the year of birth.
            day: format.day(birthdayIn(birthday, Number(today.slice(0, 4)))),
          })}
        </span>
      )}
      {home && (
        <span title={home.postalCode ? formatPostalCode(home.postalCode) : undefined}>
          {[home.prefecture, home.city].filter(Boolean).join('')}
        </span>
      )}
      {person.status === 'visitor' && <span>{t(screenTexts.visitorLead)}</span>}
    </div>
  )
}

/** Only ledgers are left of somebody who was erased. */
function Erased({ person, crumbs }: Known) {
  const t = useT()
  return (
    <Page title={t(screenTexts.erasedTitle)} crumbs={crumbs}>
      <div className={css.gap}>
        <Sheet>
          <EmptyState>{t(screenTexts.erasedLead)}</EmptyState>
        </Sheet>
        <PersonTabs personId={person.personId} erased />
      </div>
    </Page>
  )
}
