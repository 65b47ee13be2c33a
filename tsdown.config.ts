import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: { cli: 'server/cli.ts' },
  outDir: 'dist/server',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  sourcemap: true,
  clean: true,
  dts: false,
  // What node_modules brings stays there; only our own files are joined.
  skipNodeModulesBundle: true,
})
