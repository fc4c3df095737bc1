import t from 'tap'
import { cancelConsultation } from '../../../server/features/consultations/cancel-consultation.ts'
import { rescheduleConsultation } from '../../../server/features/consultations/reschedule-consultation.ts'
import { sendReminder } from '../../../server/features/notifications/send-reminder.ts'
import { june } from '../consultations/world.ts'
import { office } from './office.ts'

const world = await office(t)
t.beforeEach(async () => {
  world.reset()
  await world.forgetMail()
})

const HOUR = 3_600_000
const before = (start: Date, hours: number) => new Date(start.getTime() - hours * HOUR)
const reminders = async (personId: string) =>
  (await world.letters(world.addressOf(personId))).filter(({ subject }) => subject.startsWith('【まもなくです】'))

async function at(now: Date): Promise<void> {
  world.setNow(now)
  await world.runJobs()
}

t.test('both are reminded a day and an hour before', async (t) => {
  const { memberId, instructorId } = await world.confirmed()
  await at(before(june(10), 24.1))
  t.same(await reminders(memberId), [])
  await at(before(june(10), 24))
  await at(before(june(10), 1))
  for (const personId of [memberId, instructorId]) {
    const letters = await reminders(personId)
    t.equal(letters.length, 2)
    t.match(letters[0]?.mail.text, '個別相談の1日前になりました')
    t.match(letters[1]?.mail.text, '個別相談の1時間前になりました')
    t.match(letters[1]?.mail.text, /\/join\//)
    t.equal(letters[0]?.ics, null, 'a calendar has its entry already')
  }
})

t.test('a moved appointment is reminded of at its new time only', async (t) => {
  const { id, memberId } = await world.confirmed()
  await world.runJobs()
  await rescheduleConsultation(world.as(memberId, 'GRADUATE'), { consultationId: id, start: june(15) })
  await at(before(june(10), 24))
  await at(before(june(10), 1))
  t.same(await reminders(memberId), [])
  await at(before(june(15), 24))
  t.equal((await reminders(memberId)).length, 1)
})

t.test('a job that was under way when the appointment moved says nothing', async (t) => {
  const { id, memberId } = await world.confirmed()
  world.setNow(before(june(10), 30))
  await sendReminder(world.system, { consultationId: id, hoursBefore: 24 })
  t.same(await reminders(memberId), [])
})

t.test('a cancelled appointment is not reminded of, and its jobs are gone', async (t) => {
  const { id, memberId } = await world.confirmed()
  await world.runJobs()
  t.ok((await world.waiting())[`reminder:${id}:24`])
  await cancelConsultation(world.as(memberId, 'GRADUATE'), { consultationId: id })
  await world.runJobs()
  t.same(
    Object.keys(await world.waiting()).filter((key) => key.includes(id)),
    [],
  )
  await at(before(june(10), 1))
  t.same(await reminders(memberId), [])
})

t.test('a reminder written but not sent before the change is not sent after it', async (t) => {
  const { id, memberId } = await world.confirmed()
  await world.runJobs()
  await world.fault('mail', 'temporary', { remaining: 2 })
  await at(before(june(10), 24))
  const office = await world.person('事務 局子', 'STAFF')
  await cancelConsultation(world.as(office, 'STAFF'), { consultationId: id })
  await at(before(june(10), 23))
  t.same(await reminders(memberId), [])
})

t.test('a day after its end it has taken place', async (t) => {
  const { id } = await world.confirmed()
  await world.runJobs()
  await at(new Date(june(10).getTime() + 24.4 * HOUR))
  t.equal((await world.stateOf(id)).state, 'CONFIRMED')
  await at(new Date(june(10).getTime() + 24.5 * HOUR))
  t.equal((await world.stateOf(id)).state, 'COMPLETED')
})
