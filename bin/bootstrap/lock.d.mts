/** Runs `work` while no other process does; `path` is a file that stands for the lock. */
export function withLock<T>(path: string, work: () => Promise<T>): Promise<T>
