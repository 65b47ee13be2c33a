import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { queryOf, useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { Words } from '../../../../web/ui/Words.tsx'
import { dismissVoice, listMarked, listVoices, type Marked, markEntry } from '../../contract.ts'
import { markTexts as texts } from '../../mark.texts.ts'
import type { Passage } from '../../passages.rules.ts'
import { piecesOf } from '../../pieces.rules.ts'
import type { VoiceKind } from '../../voices.rules.ts'
import { kindWord } from '../voices/words.ts'
import { KindPalette } from './KindPalette.tsx'
import css from './marking.module.css'
import { PieceView } from './PieceView.tsx'
import { ROOT, selectedIn } from './selected.ts'
import { useMarkKeys } from './useMarkKeys.ts'

/** The words of a conversation with the voices in them; two keys make a passage one. */
export default function EntryVoices(props: {
  conversationId: string
  entryId: string
  words: string
}) {
  const { conversationId, entryId, words } = props
  const t = useT()
  const { may } = useMe()
  const root = useRef<HTMLDivElement>(null)
  const [asked, setAsked] = useState<Passage | null>(null)
  const { data } = useQuery(queryOf(listMarked, { params: { conversationId } }))
  const passages = data?.items.filter((one) => one.entryId === entryId) ?? []
  const about = asked && passages.find(isAt(asked))
  const isOn = may('voice.write') && words.trim() !== ''
  const { mark, takeOut } = useMarking(entryId, () => setAsked(null))
  useMarkKeys({
    root,
    isOn,
    asked,
    onAsk: setAsked,
    onKind: (kind) => asked && mark(asked, kind),
    onTakeOut: () => (about ? takeOut(about) : setAsked(null)),
  })
  return (
    <div ref={root} className={css.entry} {...{ [ROOT]: '' }}>
      <Words
        shown={piecesOf(words, passages, asked).map((piece) => (
          <PieceView
            key={piece.at}
            piece={piece}
            isOn={isOn}
            onAsk={setAsked}
            onKeep={(marked) => mark(marked, marked.kind)}
            onTakeOut={takeOut}
          />
        ))}
      >
        {words}
      </Words>
      {asked && (
        <KindPalette
          isWhole={asked.ends === Number.MAX_SAFE_INTEGER}
          onKind={(kind) => mark(asked, kind)}
          onTakeOut={about ? () => takeOut(about) : undefined}
          onClose={() => setAsked(null)}
        />
      )}
      {isOn && !asked && (
        <Button
          className={css.make}
          variant="subtle"
          size="compact-xs"
          // What is selected must still be when it is pressed.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() =>
            setAsked(
              (root.current && selectedIn(root.current)) ?? {
                starts: 0,
                ends: Number.MAX_SAFE_INTEGER,
              },
            )
          }
        >
          {t(texts.make)} <kbd>v</kbd>
        </Button>
      )}
    </div>
  )

  function isAt({ starts, ends }: Passage) {
    return (one: Marked) => one.starts === starts && one.ends === ends
  }
}

/** The rest of the inbox stays as it is: the next passage must not wait for it. */
const refresh = [listMarked, listVoices]

/** Keeps a passage, or takes it out, at once; each can be taken back. */
function useMarking(entryId: string, onDone: () => void) {
  const t = useT()
  const onError = (error: Error) => toast(error.message)
  const dismiss = useMutationOf(dismissVoice, { refresh, onError })
  const keep = useMutationOf(markEntry, { refresh, onError })
  const params = { entryId }
  const bodyOf = ({ starts, ends }: Passage, kind: VoiceKind | null) =>
    ends === Number.MAX_SAFE_INTEGER ? { kind } : { starts, ends, kind }
  const mark = (passage: Passage, kind: VoiceKind | null) => {
    onDone()
    document.getSelection()?.removeAllRanges()
    keep.mutate(
      { params, body: bodyOf(passage, kind) },
      {
        onSuccess: ({ voiceId }) => {
          toast(t(texts.marked, { kind: t(kind ? kindWord[kind] : texts.unsure) }), {
            undo: () => dismiss.mutate({ params: { voiceId }, body: {} }),
          })
        },
      },
    )
  }
  const takeOut = (marked: Marked) => {
    onDone()
    const { voiceId, kind } = marked
    dismiss.mutate(
      { params: { voiceId }, body: {} },
      {
        onSuccess: () =>
          toast(t(texts.dismissed), {
            undo: () => keep.mutate({ params, body: bodyOf(marked, kind) }),
          }),
      },
    )
  }
  return { mark, takeOut }
}
