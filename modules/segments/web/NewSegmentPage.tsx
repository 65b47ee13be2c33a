import { useT } from '../../../web/texts.ts'
import { builderTexts } from '../builder.texts.ts'
import { roomTexts } from '../rooms.texts.ts'
import { screenTexts } from '../screens.texts.ts'
import { BuilderPage, NOBODYS } from './builder/BuilderPage.tsx'
import { SegmentBuilder } from './builder/SegmentBuilder.tsx'
import { segmentsPath } from './paths.ts'

/** A new segment, from its first words. */
export default function NewSegmentPage() {
  const t = useT()
  return (
    <BuilderPage
      title={t(builderTexts.newTitle)}
      crumbs={[{ label: t(roomTexts.segments), to: segmentsPath }]}
      of={NOBODYS}
      noWrite={t(screenTexts.mayNotWrite)}
    >
      {(catalogue) => <SegmentBuilder catalogue={catalogue} />}
    </BuilderPage>
  )
}
