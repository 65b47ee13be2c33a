// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { useDeskKeys } from './useDeskKeys.ts'

afterEach(cleanup)

function Keys({ on }: { on: (what: string) => void }) {
  const inField = useDeskKeys({
    onFile: () => on('file'),
    onLater: () => on('later'),
    onKind: (kind) => on(kind),
  })
  return (
    <>
      <textarea aria-label="words" />
      <button type="button">chip</button>
      <output>{String(inField)}</output>
    </>
  )
}

function desk() {
  const on = vi.fn()
  render(<Keys on={on} />)
  return { on, words: screen.getByLabelText('words'), chip: screen.getByText('chip') }
}

test('Enter files with one hand, but not from a button, which it presses', () => {
  const { on, chip } = desk()
  fireEvent.keyDown(document.body, { key: 'Enter' })
  expect(on.mock.calls).toEqual([['file']])
  fireEvent.keyDown(chip, { key: 'Enter' })
  expect(on).toHaveBeenCalledTimes(1)
})

test('among the words Enter is a new line, and files only with Ctrl or the command key', () => {
  const { on, words } = desk()
  fireEvent.keyDown(words, { key: 'Enter' })
  expect(on).not.toHaveBeenCalled()
  fireEvent.keyDown(words, { key: 'Enter', ctrlKey: true })
  fireEvent.keyDown(words, { key: 'Enter', metaKey: true })
  expect(on.mock.calls).toEqual([['file'], ['file']])
})

test('nothing happens while kana are turned into kanji, nor while a key is held down', () => {
  const { on, words } = desk()
  for (const target of [words, document.body]) {
    fireEvent.keyDown(target, { key: 'Enter', ctrlKey: true, isComposing: true })
    fireEvent.keyDown(target, { key: 'Enter', ctrlKey: true, keyCode: 229 })
    fireEvent.keyDown(target, { key: 'Escape', isComposing: true })
    fireEvent.keyDown(target, { key: 'Enter', ctrlKey: true, repeat: true })
  }
  expect(on).not.toHaveBeenCalled()
})

test('1 to 5 choose the kind, unless figures are being typed', () => {
  const { on, words } = desk()
  fireEvent.keyDown(document.body, { key: '2' })
  fireEvent.keyDown(words, { key: '3' })
  fireEvent.keyDown(document.body, { key: '6' })
  expect(on.mock.calls).toEqual([['request']])
})

test('Escape leaves the card for later', () => {
  const { on, words } = desk()
  fireEvent.keyDown(words, { key: 'Escape' })
  expect(on.mock.calls).toEqual([['later']])
})
