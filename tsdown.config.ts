import { defineConfig } from 'tsdown'

export default defineConfig({
  // A thread is a file of its own.
  entry: { cli: 'server/cli.ts', 'voice-thread': 'modules/voice/topics/thread/thread.ts' },
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
