import { z } from 'zod'
import { day, endpoint, instant } from '../../../kernel/endpoint.ts'
import { nothing, personName, role } from './base.ts'

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
