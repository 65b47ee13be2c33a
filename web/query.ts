import {
  infiniteQueryOptions,
  keepPreviousData,
  MutationCache,
  QueryCache,
  QueryClient,
  queryOptions,
  type UseMutationOptions,
  useInfiniteQuery,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import type { Endpoint, ResponseOf } from '../kernel/endpoint.ts'
import { ApiError, call, type Input, type InputOf } from './api.ts'

const signedOut = new EventTarget()

/** Called when any call finds that the session has ended. */
export const onSignedOut = (listener: () => void) =>
  signedOut.addEventListener('signed-out', listener)

const noteEnd = (error: unknown) => {
  if (error instanceof ApiError && error.status === 401)
    signedOut.dispatchEvent(new Event('signed-out'))
}

/** The one cache of what the server said. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noteEnd }),
  mutationCache: new MutationCache({ onError: noteEnd }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A refusal stays one; only what never reached the server is worth another try.
      retry: (failures, error) =>
        failures < 2 && error instanceof ApiError && error.code === 'offline',
    },
  },
})

export const keyOf = (endpoint: Endpoint, input?: unknown) =>
  input === undefined ? [endpoint.path] : [endpoint.path, input]

/** For `useQuery`, `useSuspenseQuery` and loaders: `useQuery(queryOf(getPerson, { params }))`. */
export function queryOf<E extends Endpoint>(endpoint: E, ...[input]: Input<E>) {
  const given = (input ?? {}) as InputOf<E>
  return queryOptions<ResponseOf<E>, ApiError>({
    queryKey: keyOf(endpoint, given),
    queryFn: ({ signal }) => call(endpoint, given, { signal }),
  })
}

export interface PageOf<T> {
  items: T[]
  nextCursor: string | null
  total?: number | null
}
type ItemOf<E extends Endpoint> = ResponseOf<E> extends { items: (infer T)[] } ? T : never

/** A list read page by page with `?cursor`: rows so far, the true total, and a way to more. */
export function usePages<E extends Endpoint>(endpoint: E, ...[input]: Input<E>) {
  const given = (input ?? {}) as InputOf<E> & { query?: Record<string, unknown> }
  const pages = useInfiniteQuery(
    infiniteQueryOptions({
      queryKey: [...keyOf(endpoint, given), 'pages'],
      initialPageParam: undefined as string | undefined,
      queryFn: async ({ pageParam, signal }) => {
        const query = pageParam === undefined ? given.query : { ...given.query, cursor: pageParam }
        return pageFrom<ItemOf<E>>(await call(endpoint, { ...given, query }, { signal }))
      },
      getNextPageParam: (last) => last.nextCursor ?? undefined,
      placeholderData: keepPreviousData,
    }),
  )
  return {
    rows: pages.data?.pages.flatMap((page) => page.items),
    total: pages.data?.pages[0]?.total ?? undefined,
    error: pages.error,
    loading: pages.isPending,
    refreshing: pages.isPlaceholderData,
    hasMore: pages.hasNextPage,
    more: () => {
      if (pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage()
    },
    retry: () => void pages.refetch(),
  }
}

/** Every list of the API answers this shape; `call` has checked the answer against its schema. */
function pageFrom<T>(answer: unknown): PageOf<T> {
  return answer as PageOf<T>
}

type MutationOptions<E extends Endpoint> = Omit<
  UseMutationOptions<ResponseOf<E>, ApiError, InputOf<E>>,
  'mutationFn'
> & {
  /** What to read again afterwards; everything on screen if left out. */
  refresh?: Endpoint[]
}

/** A write: `const save = useMutationOf(updatePerson)`, then `save.mutate({ params, body })`. */
export function useMutationOf<E extends Endpoint>(endpoint: E, options: MutationOptions<E> = {}) {
  const client = useQueryClient()
  const { refresh, onSuccess, ...rest } = options
  return useMutation<ResponseOf<E>, ApiError, InputOf<E>>({
    ...rest,
    mutationFn: (input) => call(endpoint, input),
    onSuccess: async (...answer) => {
      const again = refresh
        ? refresh.map((one) => client.invalidateQueries({ queryKey: keyOf(one) }))
        : [client.invalidateQueries()]
      await Promise.all(again)
      await onSuccess?.(...answer)
    },
  })
}
