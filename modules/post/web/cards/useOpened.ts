import { useState } from 'react'

const keyOf = (printId: string) => `kizuna.cardPrint.opened.${printId}`

/** Whether the sheets of a batch have been taken from this browser: before that nothing can be posted. */
export function useOpened(printId: string): [boolean, () => void] {
  const [opened, setOpened] = useState(() => sessionStorage.getItem(keyOf(printId)) !== null)
  const open = () => {
    sessionStorage.setItem(keyOf(printId), '1')
    setOpened(true)
  }
  return [opened, open]
}
