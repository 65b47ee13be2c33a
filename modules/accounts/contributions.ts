import type { Permission } from '../../kernel/context.ts'
import type { Text } from '../../kernel/i18n.ts'
import { texts } from './audit.texts.ts'

declare module '../../kernel/module.ts' {
  interface Contributions {
    /** What an action of the audit trail is called; without words its name is shown. */
    auditTexts?: Record<string, Text>
    /** What a permission lets one do, in words; without them its name is shown. */
    permissionTexts?: Partial<Record<Permission, Text>>
  }
}

export const auditTexts: Record<string, Text> = {
  'accounts.set_up': texts.setUp,
  'accounts.signed_in': texts.signedIn,
  'accounts.signed_out': texts.signedOut,
  'accounts.sign_in_refused': texts.signInRefused,
  'accounts.session_ended': texts.sessionEnded,
  'accounts.sessions_ended': texts.sessionsEnded,
  'accounts.password_changed': texts.passwordChanged,
  'accounts.passkey_added': texts.passkeyAdded,
  'accounts.passkey_removed': texts.passkeyRemoved,
  'accounts.totp_on': texts.totpOn,
  'accounts.totp_off': texts.totpOff,
  'accounts.recovery_codes_renewed': texts.recoveryCodesRenewed,
  'accounts.oidc_tied': texts.oidcTied,
  'accounts.renamed_self': texts.renamedSelf,
  'accounts.company_changed': texts.companyChanged,
  'accounts.company_defaults': texts.companyDefaults,
  'accounts.staff_invited': texts.staffInvited,
  'accounts.invitation_withdrawn': texts.invitationWithdrawn,
  'accounts.staff_changed': texts.staffChanged,
  'accounts.staff_left': texts.staffLeft,
  'accounts.staff_returned': texts.staffReturned,
  'accounts.return_link_made': texts.returnLinkMade,
  'accounts.way_in_renewed': texts.wayInRenewed,
  'accounts.department_added': texts.departmentAdded,
  'accounts.department_renamed': texts.departmentRenamed,
  'accounts.department_removed': texts.departmentRemoved,
  'accounts.leave_added': texts.leaveAdded,
  'accounts.leave_removed': texts.leaveRemoved,
  'accounts.key_created': texts.keyCreated,
  'accounts.key_revoked': texts.keyRevoked,
  'jobs.retried': texts.jobRetried,
  'sample.asked_for': texts.sampleAskedFor,
  'sample.loaded': texts.sampleLoaded,
  'sample.removal_asked_for': texts.sampleRemovalAskedFor,
  'sample.removed': texts.sampleRemoved,
}

export const permissionTexts: Partial<Record<Permission, Text>> = {
  'accounts.read': texts.mayRead,
  'accounts.manage': texts.mayManage,
  'accounts.keys': texts.mayKeys,
  'accounts.audit': texts.mayAudit,
  'jobs.manage': texts.mayJobs,
  'sample.manage': texts.maySample,
}
