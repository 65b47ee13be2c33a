import { readFileSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const root = import.meta.dirname

const FACES = [
  { family: 'noto-sans-jp', weights: [400, 500, 700] },
  { family: 'noto-serif-jp', weights: [500, 600] },
]

/**
 * Both families in one stylesheet, all faces of a slice side by side: the long unicode-range of
 * a slice is the same in every face, and only neighbours compress away. The .woff fallback goes.
 */
function fontFaces(): Plugin {
  return {
    name: 'kizuna-font-faces',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith('/fonts/fonts.css')) return null
      const columns = FACES.flatMap(({ family, weights }) =>
        weights.map((weight) => facesOf(family, weight)),
      )
      return (columns[0] ?? [])
        .map((_, slice) => columns.map((faces) => faces[slice]).join(''))
        .join('')
    },
  }
}

function facesOf(family: string, weight: number): string[] {
  const folder = resolve(root, 'node_modules/@fontsource', family)
  const css = readFileSync(resolve(folder, `${weight}.css`), 'utf8')
  return [...css.matchAll(/@font-face \{[^}]*\}/g)].map(([face]) =>
    face
      .replace(/,\s*url\([^)]*\.woff\) format\('woff'\)/, '')
      .replaceAll('url(./files/', `url(${folder}/files/`),
  )
}

/** Faces of printed cards: the Mincho that the console has already, and one written by a brush. */
const PRINTED = { family: 'Noto Serif JP', weight: 500 }
const BRUSH = { family: 'zen-kurenaido', weight: 400 }

/** `fonts/print.css`: what the pages of cards are set in, under an address that the server knows. */
function printFaces(): Plugin {
  const brush: { face: string; id: string }[] = []
  return {
    name: 'kizuna-print-faces',
    apply: 'build',
    enforce: 'post',
    buildStart() {
      brush.length = 0
      for (const face of facesOf(BRUSH.family, BRUSH.weight)) {
        const path = /url\(([^)]+)\)/.exec(face)?.[1] ?? ''
        const id = this.emitFile({
          type: 'asset',
          name: basename(path),
          source: readFileSync(path),
        })
        brush.push({ face: face.replace(path, `/${PLACE}`), id })
      }
    },
    generateBundle(_, bundle) {
      const styles = Object.values(bundle).flatMap((file) =>
        file.type === 'asset' && file.fileName.endsWith('.css') ? String(file.source) : [],
      )
      const own = styles
        .flatMap((css) => css.match(/@font-face\s*\{[^}]*\}/g) ?? [])
        .filter((face) => isOf(face, PRINTED))
      const written = brush.map(({ face, id }) => face.replace(PLACE, this.getFileName(id)))
      if (own.length === 0) this.error('The faces of printed cards are not in the build')
      const source = [...own, ...written].join('\n')
      this.emitFile({ type: 'asset', fileName: 'fonts/print.css', source })
    },
  }
}

const PLACE = '__FACE__'

function isOf(face: string, { family, weight }: typeof PRINTED): boolean {
  const bare = face.replaceAll(/["']/g, '').replaceAll(/\s*:\s*/g, ':')
  return bare.includes(`font-family:${family}`) && bare.includes(`font-weight:${weight}`)
}

const PACKERS = { br: promisify(brotliCompress), gz: promisify(gzip) }
const PACKED = /\.(?:js|css|html|svg)$/

/** Each text beside its packed forms: smaller than what a server could pack while one waits. */
function packed(): Plugin {
  return {
    name: 'kizuna-packed',
    apply: 'build',
    async closeBundle() {
      const { root, build } = this.environment.config
      const out = resolve(root, build.outDir)
      const files = await readdir(out, { recursive: true })
      const pack = async (file: string) => {
        const content = await readFile(resolve(out, file))
        for (const [ending, packer] of Object.entries(PACKERS))
          await writeFile(resolve(out, `${file}.${ending}`), await packer(content))
      }
      await Promise.all(files.filter((file) => PACKED.test(file)).map(pack))
    },
  }
}

export default defineConfig({
  root: resolve(root, 'web'),
  plugins: [react(), fontFaces(), printFaces(), packed()],
  build: {
    outDir: resolve(root, 'dist/web'),
    emptyOutDir: true,
    assetsDir: 'assets',
    // Fonts stay files: inlined they would be loaded whether a page needs the slice or not.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
})
