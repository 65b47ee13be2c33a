import { translateNow } from '../../../web/texts.ts'
import { texts } from '../door.texts.ts'
import { Refused } from './Refusal.tsx'

type Ask = { ticket: string; options: Record<string, unknown> }
type Answer = { ticket: string; response: Record<string, unknown> }

export function passkeysPossible(): boolean {
  return window.isSecureContext && 'PublicKeyCredential' in window
}

/** Lets the device make a passkey. Throws `Refused` when the person stops it. */
export async function makePasskey({ ticket, options }: Ask): Promise<Answer> {
  const { startRegistration } = await import('@simplewebauthn/browser')
  return { ticket, response: await attempt(startRegistration({ optionsJSON: asOptions(options) })) }
}

/** Lets the device answer with one of its passkeys. Throws `Refused` when the person stops it. */
export async function answerWithPasskey({ ticket, options }: Ask): Promise<Answer> {
  const { startAuthentication } = await import('@simplewebauthn/browser')
  return {
    ticket,
    response: await attempt(startAuthentication({ optionsJSON: asOptions(options) })),
  }
}

async function attempt(ceremony: Promise<object>): Promise<Record<string, unknown>> {
  try {
    return { ...(await ceremony) }
  } catch {
    throw new Refused(translateNow(texts.passkeyStopped))
  }
}

// The server's half of the same library wrote them; the contract carries them as they are.
function asOptions<T>(options: Record<string, unknown>): T {
  return options as T
}
