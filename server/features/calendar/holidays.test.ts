import { execFileSync } from 'node:child_process'
import t from 'tap'
import { publicHolidayName } from './holidays.ts'

t.test('public holidays, substitute holidays and the day between two', async (t) => {
  t.equal(publicHolidayName(20260101), '元日')
  t.equal(publicHolidayName(20260503), '憲法記念日', 'a Sunday …')
  t.equal(publicHolidayName(20260506), '振替休日', '… made up for on the next free day')
  t.equal(publicHolidayName(20260922), '国民の休日', 'between 敬老の日 and 秋分の日')
  t.equal(publicHolidayName(20260619), null)
  t.equal(publicHolidayName(20270322), '振替休日', '春分の日 2027 falls on a Sunday')
  t.equal(publicHolidayName(20261230), null, 'the closure is no public holiday')
})

t.test('the process may run in any zone', async (t) => {
  const script = `
    import { publicHolidayName } from './holidays.ts'
    const found = []
    for (let n = 20260101; n <= 20281231; n += 1) if (publicHolidayName(n)) found.push(n)
    console.log(found.join())`
  const listIn = (TZ: string) =>
    execFileSync(process.execPath, ['--input-type=module-typescript', '-e', script], {
      cwd: import.meta.dirname,
      env: { ...process.env, TZ },
      encoding: 'utf8',
    })
  const tokyo = listIn('Asia/Tokyo')
  t.match(tokyo, /20260101.*20281123/)
  t.equal(listIn('America/New_York'), tokyo)
  t.equal(listIn('Pacific/Apia'), tokyo)
})
