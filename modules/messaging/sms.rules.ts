const PLAIN =
  /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà^{}\\[~\]|€]*$/
const DOUBLE = /[\^{}\\[~\]|€]/g

/**
 * How long a text message is and into how many parts it is cut: 160 letters of the alphabet of
 * GSM 03.38 (153 each in several parts), otherwise 70 characters of UCS-2 (67).
 */
export function smsSize(text: string): { characters: number; parts: number; perPart: number } {
  const isPlain = PLAIN.test(text)
  const length = isPlain ? text.length + (text.match(DOUBLE)?.length ?? 0) : text.length
  const [whole, cut] = isPlain ? [160, 153] : [70, 67]
  const parts = length === 0 ? 0 : length <= whole ? 1 : Math.ceil(length / cut)
  return { characters: length, parts, perPart: parts > 1 ? cut : whole }
}
