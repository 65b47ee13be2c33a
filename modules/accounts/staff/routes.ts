import { type App, serve } from '../../../kernel/http.ts'
import * as contract from '../contract.ts'
import { setSessionCookie } from '../sign-in/cookie.ts'
import { originOf, relyingParty } from '../sign-in/relying-party.ts'
import { userAgentOf } from '../sign-in/routes.ts'
import { acceptInvitation, offerInvitedPasskey, readInvitation } from './accept-invitation.ts'
import { deactivateStaff, reactivateStaff } from './activation.ts'
import { changeStaff } from './change-staff.ts'
import {
  addDepartment,
  listDepartments,
  removeDepartment,
  renameDepartment,
} from './departments.ts'
import { inviteStaff, listInvitations, withdrawInvitation } from './invitations.ts'
import { addLeave, listLeaves, removeLeave } from './leaves.ts'
import { listStaff } from './list-staff.ts'
import { makeReturnLink } from './return-link.ts'
import { listRoles } from './roles.ts'

const done = () => ({})

export function staffRoutes(app: App): void {
  serve(app, contract.listStaff, (ctx) => listStaff(ctx))
  serve(app, contract.listRoles, (ctx) => listRoles(ctx))
  serve(app, contract.changeStaff, (ctx, { params, body }) =>
    changeStaff(ctx, { ...params, ...body }).then(done),
  )
  serve(app, contract.deactivateStaff, (ctx, { params }) => deactivateStaff(ctx, params).then(done))
  serve(app, contract.reactivateStaff, (ctx, { params }) => reactivateStaff(ctx, params).then(done))
  serve(app, contract.listDepartments, (ctx) => listDepartments(ctx))
  serve(app, contract.addDepartment, (ctx, { body }) => addDepartment(ctx, body))
  serve(app, contract.renameDepartment, (ctx, { params, body }) =>
    renameDepartment(ctx, { ...params, ...body }).then(done),
  )
  serve(app, contract.removeDepartment, (ctx, { params }) =>
    removeDepartment(ctx, params).then(done),
  )
  serve(app, contract.listLeaves, (ctx) => listLeaves(ctx))
  serve(app, contract.addLeave, (ctx, { body }) => addLeave(ctx, body))
  serve(app, contract.removeLeave, (ctx, { params }) => removeLeave(ctx, params).then(done))
  serve(app, contract.listInvitations, (ctx) => listInvitations(ctx))
  serve(app, contract.withdrawInvitation, (ctx, { params }) =>
    withdrawInvitation(ctx, params).then(done),
  )
}

/** These carry tokens. */
export function invitationRoutes(app: App): void {
  serve(app, contract.inviteStaff, async (ctx, { body }, { request }) => {
    const invited = await inviteStaff(ctx, body)
    return { ...invited, url: `${originOf(request)}/invitation#token=${invited.token}` }
  })
  serve(app, contract.makeReturnLink, async (ctx, { params }, { request }) => {
    const link = await makeReturnLink(ctx, params)
    return { ...link, url: `${originOf(request)}/invitation#token=${link.token}` }
  })
  serve(app, contract.readInvitation, (ctx, { body }) => readInvitation(ctx, body))
  serve(app, contract.offerInvitedPasskey, async (ctx, { body }, { request }) =>
    offerInvitedPasskey(ctx, await relyingParty(request), body),
  )
  serve(app, contract.acceptInvitation, async (ctx, { body }, raw) => {
    const party = await relyingParty(raw.request)
    const token = await acceptInvitation(ctx, party, { ...body, userAgent: userAgentOf(raw) })
    setSessionCookie(raw.request, raw.reply, token)
    return {}
  })
}
