import { createPrivateKey } from 'node:crypto'

/** Whether a text is a private key that can sign mail: RSA, as PEM. */
export function isDkimKey(text: string): boolean {
  try {
    const { asymmetricKeyType } = createPrivateKey(text)
    return asymmetricKeyType === 'rsa'
  } catch {
    return false
  }
}
