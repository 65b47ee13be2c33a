import { z } from 'zod'
import { day, endpoint, instant } from '../../../kernel/endpoint.ts'
import { email, locale, nothing, password, personName, role, secret, webauthn } from './base.ts'

const permissionNames = z.array(z.string().max(100)).max(200)
const staffId = z.uuid()

export const listStaff = endpoint({
  method: 'GET',
  path: '/api/v1/staff',
  summary: 'Everybody who works or worked here',
  response: z.object({
    items: z.array(
      z.object({
        staffId,
        name: z.string(),
        email: z.string(),
        role,
        departmentId: z.uuid().nullable(),
        department: z.string().nullable(),
        granted: z.array(z.string()),
        taken: z.array(z.string()),
        active: z.boolean(),
        createdAt: instant,
        endedAt: instant.nullable(),
        lastSeenAt: instant.nullable(),
        guarded: z.boolean(),
        away: z.boolean(),
      }),
    ),
  }),
})

export const changeStaff = endpoint({
  method: 'PATCH',
  path: '/api/v1/staff/:staffId',
  summary: 'Change name, department, role and permissions; open sessions follow at once',
  params: z.object({ staffId }),
  body: z.strictObject({
    name: personName.optional(),
    role: role.optional(),
    departmentId: z.uuid().nullable().optional(),
    granted: permissionNames.optional(),
    taken: permissionNames.optional(),
  }),
  response: nothing,
})

export const deactivateStaff = endpoint({
  method: 'DELETE',
  path: '/api/v1/staff/:staffId/activation',
  summary: 'Close the door to somebody who leaves; their sessions end',
  params: z.object({ staffId }),
  response: nothing,
})

export const reactivateStaff = endpoint({
  method: 'PUT',
  path: '/api/v1/staff/:staffId/activation',
  summary: 'Open the door again to somebody who came back',
  params: z.object({ staffId }),
  response: nothing,
})

export const listRoles = endpoint({
  method: 'GET',
  path: '/api/v1/roles',
  summary: 'The roles with their permissions, and every permission in words',
  response: z.object({
    roles: z.array(z.object({ role, permissions: z.array(z.string()) })),
    permissions: z.array(z.object({ name: z.string(), label: z.string() })),
  }),
})

const department = z.object({ departmentId: z.uuid(), name: z.string(), members: z.int() })
const departmentParams = z.object({ departmentId: z.uuid() })
const departmentBody = z.strictObject({ name: personName })

export const listDepartments = endpoint({
  method: 'GET',
  path: '/api/v1/departments',
  summary: 'The departments',
  response: z.object({ items: z.array(department) }),
})

export const addDepartment = endpoint({
  method: 'POST',
  path: '/api/v1/departments',
  summary: 'Add a department',
  body: departmentBody,
  response: department,
})

export const renameDepartment = endpoint({
  method: 'PATCH',
  path: '/api/v1/departments/:departmentId',
  summary: 'Rename a department',
  params: departmentParams,
  body: departmentBody,
  response: nothing,
})

export const removeDepartment = endpoint({
  method: 'DELETE',
  path: '/api/v1/departments/:departmentId',
  summary: 'Remove a department; its people stay, without one',
  params: departmentParams,
  response: nothing,
})

const leaveBody = { staffId, firstDay: day, lastDay: day }
const leave = z.object({ leaveId: z.uuid(), ...leaveBody, note: z.string() })

export const listLeaves = endpoint({
  method: 'GET',
  path: '/api/v1/leaves',
  summary: 'Who is away, from today on',
  response: z.object({ items: z.array(leave) }),
})

export const addLeave = endpoint({
  method: 'POST',
  path: '/api/v1/leaves',
  summary: 'Note days off',
  body: z.strictObject({ ...leaveBody, note: z.string().trim().max(200).default('') }),
  response: leave,
})

export const removeLeave = endpoint({
  method: 'DELETE',
  path: '/api/v1/leaves/:leaveId',
  summary: 'Take days off back',
  params: z.object({ leaveId: z.uuid() }),
  response: nothing,
})

const invitation = z.object({
  invitationId: z.uuid(),
  staffId: z.uuid().nullable(),
  name: z.string(),
  role,
  departmentId: z.uuid().nullable(),
  createdAt: instant,
  expiresAt: instant,
})

export const listInvitations = endpoint({
  method: 'GET',
  path: '/api/v1/invitations',
  summary: 'Invitations that wait to be accepted',
  response: z.object({ items: z.array(invitation) }),
})

export const inviteStaff = endpoint({
  method: 'POST',
  path: '/api/v1/invitations',
  summary: 'Invite somebody; the link is shown this once and is good for a week',
  body: z.strictObject({ name: personName, role, departmentId: z.uuid().nullable().optional() }),
  response: z.object({ invitation, token: z.string(), url: z.string() }),
})

export const withdrawInvitation = endpoint({
  method: 'DELETE',
  path: '/api/v1/invitations/:invitationId',
  summary: 'Withdraw an invitation',
  params: z.object({ invitationId: z.uuid() }),
  response: nothing,
})

export const makeReturnLink = endpoint({
  method: 'POST',
  path: '/api/v1/staff/:staffId/return-links',
  summary: 'A link for a member who lost their way in; shown this once, good for a day',
  params: z.object({ staffId }),
  response: z.object({ token: z.string(), url: z.string(), name: z.string(), expiresAt: instant }),
})

// The token travels in the body: addresses end up in logs.
export const readInvitation = endpoint({
  method: 'POST',
  path: '/api/v1/invitation',
  summary: 'What an invitation’s token opens',
  door: 'public',
  body: z.strictObject({ token: secret }),
  response: z.object({
    shop: z.string(),
    name: z.string(),
    role,
    expiresAt: instant,
    email: z.string().nullable(),
  }),
})

const invited = { token: secret, name: personName, email }

export const offerInvitedPasskey = endpoint({
  method: 'POST',
  path: '/api/v1/invitation/passkey-options',
  summary: 'What the browser needs to make the invited person’s passkey',
  door: 'public',
  body: z.strictObject(invited),
  response: z.object({ ticket: z.string(), options: webauthn }),
})

export const acceptInvitation = endpoint({
  method: 'POST',
  path: '/api/v1/invitation/acceptance',
  summary: 'Join the staff with a password or a passkey; signs the new person in',
  door: 'public',
  body: z.strictObject({
    ...invited,
    locale,
    password: password.optional(),
    passkey: z.strictObject({ ticket: secret, response: webauthn }).optional(),
  }),
  response: nothing,
})
