import { Fragment, type ReactNode } from 'react'
import type { Params, Text } from '../../../kernel/i18n.ts'
import { useT } from '../../../web/texts.ts'

const MARK = /\uE000(\w+)\uE000/

/**
 * A sentence with figures in it that can be pressed: `<Filled text={texts.x} parts={{ base: <Stitch/> }} />`.
 * The sentence stays one text in each language; only the places are filled with elements.
 */
export function Filled({
  text,
  parts,
  params = {},
}: {
  text: Text
  parts: Record<string, ReactNode>
  params?: Params
}) {
  const t = useT()
  const marks = Object.fromEntries(Object.keys(parts).map((name) => [name, `\uE000${name}\uE000`]))
  const pieces = t(text, { ...params, ...marks }).split(MARK)
  return pieces.map((piece, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in the sentence
    <Fragment key={at}>{at % 2 === 0 ? piece : parts[piece]}</Fragment>
  ))
}
