/** A code as a picture, or null where the program that draws it is not installed: the letters are enough. */
export async function qrOf(text: string): Promise<string | null> {
  const uqr = await import('uqr').catch(() => null)
  return uqr ? uqr.renderSVG(text, { ecc: 'M', border: 1 }) : null
}
