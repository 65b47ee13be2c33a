import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { call } from '../../../../web/api.ts'
import { useLive } from '../../../../web/live.ts'
import { queryOf, useMutationOf } from '../../../../web/query.ts'
import { toast } from '../../../../web/ui/Toasts.tsx'
import {
  attendMeeting,
  changeItem,
  decideItem,
  finishItem,
  listItems,
  listMeetings,
  raiseHand,
  readMeeting,
  thankFor,
} from '../../contract.ts'

const heard = z.object({ meetingId: z.string().optional() })

/** The meeting of the address, as it is on every screen at this moment. */
export function useMeeting() {
  const { meetingId = '' } = useParams({ strict: false }) as { meetingId?: string }
  const query = useQuery(queryOf(readMeeting, { params: { meetingId } }))
  useLive('meeting', heard, (message) => {
    if (message.meetingId === meetingId) void query.refetch()
  })
  return { meetingId, ...query }
}

const EVERY = 20_000

/** Says that one is there and hears who else is. */
export function usePresence(meetingId: string, place: 'screen' | 'phone', isOpen: boolean) {
  const { data } = useQuery({
    queryKey: ['presence', meetingId, place],
    queryFn: () => call(attendMeeting, { params: { meetingId }, body: { place } }),
    enabled: isOpen,
    refetchInterval: EVERY,
    refetchIntervalInBackground: true,
  })
  return data
}

/** Everything that can be done to an item. What another did first is said, and shown. */
export function useItemVerbs() {
  const refresh = [readMeeting, listItems, listMeetings]
  const onError = (error: Error) => toast(error.message)
  return {
    decide: useMutationOf(decideItem, { refresh, onError }),
    change: useMutationOf(changeItem, { refresh, onError }),
    hand: useMutationOf(raiseHand, { refresh, onError }),
    thank: useMutationOf(thankFor, { refresh, onError }),
    finish: useMutationOf(finishItem, { refresh, onError }),
  }
}
export type ItemVerbs = ReturnType<typeof useItemVerbs>

const TICK = 10_000

/** The time, anew every few seconds. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), TICK)
    return () => clearInterval(timer)
  }, [])
  return now
}
