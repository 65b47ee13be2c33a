import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const root = import.meta.dirname

/**
 * The font faces of one family with the weights of each slice side by side: the long
 * unicode-range of a slice repeats for every weight, and only neighbours compress away
 * (34 KB instead of 160 KB gz for the five weights). The .woff fallback is dropped.
 */
function fontFaces(): Plugin {
  const families: Record<string, readonly number[]> = {
    'noto-sans-jp': [400, 500, 700],
    'noto-serif-jp': [500, 600],
  }
  return {
    name: 'kizuna-font-faces',
    enforce: 'pre',
    load(id) {
      const family = /\/fonts\/(noto-[a-z-]+)\.css$/.exec(id)?.[1]
      const weights = family ? families[family] : undefined
      if (!family || !weights) return null
      const folder = resolve(root, 'node_modules/@fontsource', family)
      const byWeight = weights.map((weight) => facesOf(folder, weight))
      return (byWeight[0] ?? [])
        .map((_, slice) => byWeight.map((faces) => faces[slice]).join(''))
        .join('')
    },
  }
}

function facesOf(folder: string, weight: number): string[] {
  const css = readFileSync(resolve(folder, `${weight}.css`), 'utf8')
  return [...css.matchAll(/@font-face \{[^}]*\}/g)].map(([face]) =>
    face
      .replace(/,\s*url\([^)]*\.woff\) format\('woff'\)/, '')
      .replaceAll('url(./files/', `url(${dirname(folder)}/${folder.split('/').pop()}/files/`),
  )
}

export default defineConfig({
  root: resolve(root, 'web'),
  plugins: [react(), fontFaces()],
  build: {
    outDir: resolve(root, 'dist/web'),
    emptyOutDir: true,
    assetsDir: 'assets',
    // Fonts stay files: inlined they would be loaded whether a page needs the slice or not.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
})
