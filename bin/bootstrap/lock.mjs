import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { say } from './wording.mjs'

/** Runs `work` while no other process does, waiting for its turn; a lock of a dead process is no lock. */
export async function withLock(path, work) {
  let hasSaid = false
  while (!take(path)) {
    dropIfStale(path)
    if (!hasSaid) say('waiting')
    hasSaid = true
    await sleep(200)
  }
  const release = () => rmSync(path, { force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    process.off('exit', release)
    release()
  }
}

function take(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function dropIfStale(path) {
  const holder = readHolder(path)
  if (holder === null || isAlive(holder)) return
  const aside = `${path}.${process.pid}`
  try {
    renameSync(path, aside)
    // Between the two looks somebody may have taken the lock anew: then it goes back.
    if (readHolder(aside) !== holder) linkSync(aside, path)
    rmSync(aside)
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error
  }
}

function readHolder(path) {
  try {
    return Number(readFileSync(path, 'utf8')) || null
  } catch {
    return null
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
