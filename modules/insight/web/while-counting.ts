const A_MOMENT = 3000

interface Asked {
  state: { data?: { counting: boolean; missing: string | null } | undefined }
}

/** `refetchInterval` of a report on how people buy: read again while everybody is worked out. */
export function whileCounting({ state: { data } }: Asked): number | false {
  return data && (data.counting || data.missing !== null) ? A_MOMENT : false
}
