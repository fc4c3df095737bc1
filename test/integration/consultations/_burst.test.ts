import { readFileSync, readdirSync } from 'node:fs'
import pg from 'pg'
import t from 'tap'
import { consultationWorld, june } from '/work/main/test/integration/consultations/world.ts'
t.setTimeout(300000)
const world = await consultationWorld(t, { poolSize: 16 })
const instructorId = await world.instructor()
const members: string[] = []
for (let i = 0; i < 1000; i++) members.push(await world.sponsoredMember())
let n = 0
const query = pg.Client.prototype.query
pg.Client.prototype.query = function (this: pg.Client, q: any, ...rest: any[]) { n++; return (query as any).call(this, q, ...rest) } as any
const pgcpu = () => { let sum = 0; for (const p of readdirSync('/proc')) if (/^\d+$/.test(p)) try { const s = readFileSync(`/proc/${p}/stat`, 'utf8'); if (s.includes('(postgres)')) { const f = s.slice(s.lastIndexOf(')') + 2).split(' '); sum += (+f[11]! + +f[12]!) * 10 } } catch {} return sum }
const starts: Date[] = []
for (let d = 3; starts.length < 100; d++) for (let k = 0; k < 12 && starts.length < 100; k++) starts.push(new Date(june(1, '09:00').getTime() + d * 86400000 + k * 45 * 60000))
for (const round of ['rr', 'block']) {
  if (round === 'block') for (const s of starts) s.setTime(s.getTime() + 20 * 86400000)
  n = 0
  const c0 = process.cpuUsage(), w0 = performance.now(), p0 = pgcpu()
  const res = await Promise.all(members.map((m, i) => world.book(m, { instructorId, paymentMethod: 'INVOICE', start: round === 'rr' ? starts[i % 100]! : starts[Math.floor(i / 10)]! }).then(() => 'ok', (e) => e.code ?? e.name + ' ' + (e.alternatives?.length))))
  const c = process.cpuUsage(c0)
  const tally: any = {}; for (const r of res) tally[r] = (tally[r] ?? 0) + 1
  console.log('#', round, tally, 'statements', n, 'wall', Math.round(performance.now() - w0), 'node cpu ms', Math.round((c.user + c.system) / 1000), 'pg cpu (all servers)', pgcpu() - p0)
}
