import { type App, serve } from '../../kernel/http.ts'
import { checkContact } from './check-contact.ts'
import * as contract from './contract.ts'
import { createPerson } from './create-person.ts'
import { decideCandidate } from './decide-candidate.ts'
import { erasePerson } from './erase-person.ts'
import { exportPersonFile } from './export-person-file.ts'
import { findAddress } from './find-address.ts'
import { listSources, lookUpPeople } from './find-people.ts'
import { getPerson, listChanges } from './get-person.ts'
import { giveConsent } from './give-consent.ts'
import { joinHousehold, leaveHousehold } from './households.ts'
import { joinMembership } from './join-membership.ts'
import { listCandidates } from './list-candidates.ts'
import { listPeople } from './list-people.ts'
import { mergePeople } from './merge-people.ts'
import { filterOf, peopleCsv } from './people-csv.ts'
import { addIdentity, removeAddress, removeIdentity, saveAddress } from './reach-person.ts'
import { setDial, setWishes } from './set-distance.ts'
import { unmergePeople } from './unmerge-people.ts'
import { updatePerson } from './update-person.ts'

const ok = { ok: true } as const
const then = (work: Promise<unknown>) => work.then(() => ok)

export function routes(app: App): void {
  serve(app, contract.listPeople, (ctx, { query: { limit, cursor, ...query } }) =>
    listPeople(ctx, { ...filterOf(query), limit, cursor }),
  )
  serve(app, contract.listPeopleCsv, (ctx, { query: { encoding, ...query } }) =>
    peopleCsv(ctx, { ...filterOf(query), encoding }),
  )
  serve(app, contract.lookUpPeople, async (ctx, { query }) => ({
    items: await lookUpPeople(ctx, query),
  }))
  serve(app, contract.listSources, async (ctx) => ({ items: await listSources(ctx) }))
  serve(app, contract.findAddress, async (ctx, { params }) => ({
    items: await findAddress(ctx, params),
  }))
  serve(app, contract.listCandidates, (ctx, { query }) => listCandidates(ctx, query))
  serve(app, contract.decideCandidate, (ctx, { body }) => decideCandidate(ctx, body))
  serve(app, contract.mergePeople, (ctx, { body }) => mergePeople(ctx, body))
  serve(app, contract.unmergePeople, (ctx, { params }) => unmergePeople(ctx, params))
  onePerson(app)
  distance(app)
}

function onePerson(app: App): void {
  serve(app, contract.createPerson, (ctx, { body }) => createPerson(ctx, body))
  serve(app, contract.getPerson, (ctx, { params }) => getPerson(ctx, params))
  serve(app, contract.updatePerson, (ctx, { params, body }) =>
    updatePerson(ctx, { ...params, ...body }),
  )
  serve(app, contract.listChanges, async (ctx, { params }) => ({
    items: await listChanges(ctx, params),
  }))
  serve(app, contract.addIdentity, (ctx, { params, body }) =>
    then(addIdentity(ctx, { ...params, ...body })),
  )
  serve(app, contract.removeIdentity, (ctx, { params, query }) =>
    then(removeIdentity(ctx, { ...params, ...query })),
  )
  serve(app, contract.addAddress, (ctx, { params, body }) =>
    saveAddress(ctx, { ...params, ...body }),
  )
  serve(app, contract.changeAddress, (ctx, { params, body }) =>
    saveAddress(ctx, { ...params, ...body }),
  )
  serve(app, contract.removeAddress, (ctx, { params }) => then(removeAddress(ctx, params)))
  serve(app, contract.exportPerson, (ctx, { params, query }) =>
    exportPersonFile(ctx, { ...params, ...query }),
  )
  serve(app, contract.erasePerson, (ctx, { params }) => erasePerson(ctx, params))
}

function distance(app: App): void {
  serve(app, contract.giveConsent, (ctx, { params, body }) =>
    giveConsent(ctx, { ...params, ...body }),
  )
  serve(app, contract.setDial, (ctx, { params, body }) =>
    then(setDial(ctx, { ...params, ...body })),
  )
  serve(app, contract.setWishes, (ctx, { params, body }) =>
    then(setWishes(ctx, { ...params, ...body })),
  )
  serve(app, contract.checkContact, (ctx, { params, query }) =>
    checkContact(ctx, { ...params, ...query }),
  )
  serve(app, contract.joinMembership, (ctx, { params, body }) =>
    joinMembership(ctx, { ...params, ...body }),
  )
  serve(app, contract.joinHousehold, (ctx, { params, body }) =>
    joinHousehold(ctx, { ...params, ...body }),
  )
  serve(app, contract.leaveHousehold, (ctx, { params }) => then(leaveHousehold(ctx, params)))
}
