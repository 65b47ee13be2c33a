/** Ends a check: silent success, or every finding on its own line and exit code 1. */
export function report(rule: string, findings: string[], looked: number): void {
  if (looked === 0) findings.push('nothing was looked at: the check itself is broken')
  if (findings.length === 0) {
    console.log(`${rule}: ${looked} looked at`)
    return
  }
  console.error(`${rule}:\n  ${findings.join('\n  ')}`)
  process.exitCode = 1
}
