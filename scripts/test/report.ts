import type { Outcome } from './command.ts'
import type { FileOutcome } from './run-file.ts'

/** Lines of a program's output that are shown when it failed. */
const SHOWN = 200

/** Prints results as they come, and at the end what failed once more, then the totals. */
export class Report {
  #passed = 0
  #failed = 0
  #skipped = 0
  #failures: string[] = []
  #began = performance.now()

  check(name: string, { ok, output, milliseconds }: Outcome): void {
    if (ok) this.#passed += 1
    else this.problem(name, output)
    this.#line(ok, name, milliseconds)
  }

  file({ file, passed, skipped, failures, output, milliseconds }: FileOutcome): void {
    this.#passed += passed
    this.#skipped += skipped
    for (const { name, details } of failures) this.problem(`${file} › ${name}`, details)
    if (failures.length > 0 && output.trim()) this.#failures.push(section(`${file} also wrote`, output))
    this.#line(failures.length === 0, `${file} (${passed}${skipped > 0 ? `, ${skipped} skipped` : ''})`, milliseconds)
  }

  problem(name: string, details: string): void {
    this.#failed += 1
    this.#failures.push(section(`FAILED ${name}`, details))
  }

  /** True when something was tried and all of it passed. */
  close(): boolean {
    if (this.#passed + this.#failed === 0) this.problem('tests', 'nothing was tried')
    for (const failure of this.#failures) console.log(`\n${failure}`)
    const seconds = ((performance.now() - this.#began) / 1000).toFixed(0)
    console.log(`\n${seconds} s${this.#skipped > 0 ? `, ${this.#skipped} skipped` : ''}`)
    console.log(`${this.#passed} passed, ${this.#failed} failed`)
    return this.#failed === 0
  }

  #line(ok: boolean, text: string, milliseconds: number): void {
    console.log(`${ok ? 'ok  ' : 'FAIL'} ${`${(milliseconds / 1000).toFixed(1)} s`.padStart(7)}  ${text}`)
  }
}

function section(title: string, text: string): string {
  const lines = text.trim().split('\n')
  const shown = lines.length > SHOWN ? [`… ${lines.length - SHOWN} lines before …`, ...lines.slice(-SHOWN)] : lines
  return [title, ...shown.filter((line) => line !== '').map((line) => `    ${line}`)].join('\n')
}
