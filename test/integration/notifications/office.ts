import { type ParsedMail, simpleParser } from 'mailparser'
import type { Test } from 'tap'
import { handle as arrangeMeeting } from '../../../jobs/consultations/arrange-meeting.ts'
import { handle as checkMeeting } from '../../../jobs/consultations/check-meeting.ts'
import { handle as completeConsultation } from '../../../jobs/consultations/complete-consultation.ts'
import { handle as sendReminder } from '../../../jobs/consultations/send-reminder.ts'
import { handle as sendLetter } from '../../../jobs/notifications/send-letter.ts'
import { smtpMailer } from '../../../server/adapters/smtp.ts'
import { zoomMeetings } from '../../../server/adapters/zoom.ts'
import type { System } from '../../../server/context.ts'
import { addFault, clearFaults, type Fault, type FaultService } from '../../../server/demo/faults.ts'
import { type DemoWorld, openDemoWorld, startStandIns } from '../../../server/demo/stand-ins.ts'
import type { BookingInput } from '../../../server/features/consultations/booking-order.ts'
import { consultationWorld, june } from '../consultations/world.ts'

/** Never to be found anywhere outside the platform's own pages. */
export const SECRET_TOPIC = '極秘の相談内容ZQX'

export interface Letter {
  to: string
  subject: string
  raw: string
  mail: ParsedMail
  ics: string | null
}

/** What comes after the money: the consultations' world with a real mail server, Zoom's stand-in, and jobs run by hand. */
export async function office(t: Pick<Test, 'teardown'>) {
  const world = await consultationWorld(t)
  const { system, pool } = world
  const opened = await openDemoWorld({ databaseUrl: String(pool.options.connectionString), log: quiet })
  const demoPool = opened.pool
  const outside: DemoWorld = {
    ...opened,
    clock: { ...system.clock, advance: async () => system.clock.now(), onJump: () => () => {} },
  }
  const standIns = await startStandIns({
    world: outside,
    publicUrl: system.config.publicUrl,
    which: { stripe: false, zoom: true, smtp: true },
  })
  system.mailer = smtpMailer({ ...standIns.smtp!, timeout: 2_000 })
  system.video = zoomMeetings({ ...standIns.zoom!, timeout: 2_000 }, system.clock)
  t.teardown(async () => {
    await system.mailer.close()
    await standIns.close()
    await opened.close()
  })

  const jobs: Record<string, (payload: never, system: System) => Promise<void>> = {
    'arrange-meeting': arrangeMeeting,
    'check-meeting': checkMeeting,
    'complete-consultation': completeConsultation,
    'send-reminder': sendReminder,
    'send-letter': sendLetter,
  }

  /**
   * Runs whatever is due by the test's clock, until nothing is. A job without a time of its own is due at once: the queue
   * gives it the real time, which lies long after the test's June.
   */
  async function runJobs(): Promise<string[]> {
    const done: string[] = []
    for (let job = await takeJob(); job; job = await takeJob()) {
      await jobs[job.task]?.(job.payload, system)
      done.push(job.task)
    }
    return done
  }
  async function takeJob() {
    const { rows } = await pool.query<{ task: string; payload: never }>(
      `delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
        where j.id = (select id from graphile_worker._private_jobs
                       where run_at <= $1 or run_at between now() - interval '10 minutes' and now()
                       order by run_at, id limit 1)
          and t.id = j.task_id
       returning t.identifier as task, j.payload`,
      [system.clock.now()],
    )
    return rows[0]
  }

  async function letters(to?: string): Promise<Letter[]> {
    const { rows } = await demoPool.query<{ recipient: string; raw: Buffer }>(
      `select recipient, raw from demo.mail where $1::text is null or lower(recipient) = lower($1) order by id`,
      [to ?? null],
    )
    return Promise.all(
      rows.map(async ({ recipient, raw }) => {
        const mail = await simpleParser(raw)
        const part = mail.attachments.find((attachment) => attachment.contentType === 'text/calendar')
        const ics = part ? part.content.toString() : null
        return { to: recipient, subject: mail.subject ?? '', raw: raw.toString(), mail, ics }
      }),
    )
  }

  return {
    ...world,
    addressOf: (personId: string) => `${personId}@example.jp`,
    /** An instructor with a user at Zoom, a member whose company pays, and their confirmed booking. */
    async confirmed(change: Partial<BookingInput> = {}, rules: Record<string, string> = {}) {
      const instructorId = await world.instructor('架空 太郎', {
        rules: { video_user_id: 'instructor@example.jp', ...rules },
      })
      const memberId = await world.sponsoredMember('見本 花子')
      const booking = await world.book(memberId, {
        instructorId,
        start: june(10),
        topic: SECRET_TOPIC,
        details: `${SECRET_TOPIC}の詳細`,
        paymentMethod: 'INVOICE',
        ...change,
      })
      return { instructorId, memberId, id: booking.id }
    },
    runJobs,
    letters,
    fault: <S extends FaultService>(service: S, kind: Fault<S>['kind'], more: Partial<Fault<S>> = {}) =>
      addFault(demoPool, { service, kind, operation: '*', amount: 0, remaining: 1, ...more }),
    clearFaults: () => clearFaults(demoPool),
    /** Meetings that exist at Zoom, as it knows them. */
    async zoomMeetings(): Promise<Record<string, unknown>[]> {
      const { rows } = await demoPool.query<{ data: Record<string, unknown> }>(
        'select data from demo.zoom_meeting where deleted is null order by created, id',
      )
      return rows.map(({ data }) => data)
    },
    async zoomEver(): Promise<number> {
      const { rows } = await demoPool.query<{ count: number }>('select count(*)::int as count from demo.zoom_meeting')
      return rows[0]?.count ?? 0
    },
    meetingOf: (id: string) =>
      world.db.selectFrom('video_meeting').selectAll().where('consultation_id', '=', id).executeTakeFirst(),
    /** The jobs that wait, by key, with the hour they are for. */
    async waiting(): Promise<Record<string, string>> {
      const rows = await world.jobs()
      return Object.fromEntries(rows.filter(({ key }) => key).map(({ key, run_at }) => [key, run_at.toISOString()]))
    },
    async forgetMail(): Promise<void> {
      await demoPool.query('delete from demo.mail')
    },
  }
}
export type Office = Awaited<ReturnType<typeof office>>

const quiet = { info() {}, warn() {} }
