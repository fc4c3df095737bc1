import t from 'tap'
import { testApp } from '../../support/app.ts'

/** What each of those who may see a booking is shown of it, field by field. */
const FIELDS = `query ($id: ID!) {
  consultation(id: $id) {
    id reference kind start end state topic details sharedNotes privateNotes invitationUid invitationSequence
    instructor { id person { id displayName } availability { bufferAfterMinutes } }
    member { id displayName roles profile { companyName } }
    payment { id method state price { amount } refundedAmount checkoutUrl payBy }
    holdExpiresAt meetingState joinUrl icsUrl
    cancellation { refundedAmount } viewerCanCancel viewerCanReschedule refundIfCancelledNow
    policy { rescheduleUntilHoursBefore tiers { hoursBefore refundPercent } }
    messages { text } history { kind }
  }
}`
const TOPIC = '誰にも見せたくない件名です'
const DETAILS = '誰にも見せたくない内容です'
const SHARED = '二人で読むメモです'
const PRIVATE = '講師だけのメモです'

t.test('a booking, field by field, for everybody', async (t) => {
  const app = await testApp(t, { worker: false })
  const member = await app.as('sponsored')
  const { association, instructors } = await member.ask(
    '{ association { consultationTerms { id } } instructors { id person { displayName } nextOpenSlot { start } } }',
  )
  const instructor = instructors.find((one: any) => one.person.displayName === '架空 太郎')
  const { bookConsultation } = await member.ask(
    'mutation ($input: BookConsultationInput!) { bookConsultation(input: $input) { ... on Consultation { id } ... on UserError { code } } }',
    {
      input: {
        instructorId: instructor.id,
        start: instructor.nextOpenSlot.start,
        topic: TOPIC,
        details: DETAILS,
        paymentMethod: 'INVOICE',
        agreedTermsVersionId: association.consultationTerms.id,
        requestKey: 'fields',
      },
    },
  )
  const { id } = bookConsultation
  const teacher = await app.as('instructor')
  const written = await teacher.ask(
    `mutation ($input: WriteConsultationNotesInput!) { writeConsultationNotes(input: $input) { ... on Consultation { sharedNotes privateNotes } } }`,
    { input: { consultationId: id, sharedNotes: SHARED, privateNotes: PRIVATE } },
  )
  t.same(written.writeConsultationNotes, { sharedNotes: SHARED, privateNotes: PRIVATE })

  const see = async (name: string) => (await (await app.as(name)).gql(FIELDS, { id })).data?.consultation ?? null
  const hers = await see('sponsored')
  t.match(hers, { topic: TOPIC, details: DETAILS, sharedNotes: SHARED, privateNotes: null, viewerCanCancel: true })
  t.equal(hers.instructor.availability, null, 'hours and buffers are the instructor’s own')
  const his = await see('instructor')
  t.match(his, { topic: TOPIC, details: DETAILS, sharedNotes: SHARED, privateNotes: PRIVATE })
  t.ok(his.instructor.availability)
  for (const name of ['office', 'admin']) {
    const theirs = await see(name)
    t.match(
      theirs,
      { state: 'CONFIRMED', details: null, sharedNotes: null, privateNotes: null, viewerCanCancel: true },
      name,
    )
    for (const secret of [TOPIC, DETAILS, SHARED, PRIVATE])
      t.notOk(JSON.stringify(theirs).includes(secret), `${name} does not read 「${secret}」`)
    t.notOk(theirs.joinUrl && theirs.joinUrl === hers.joinUrl, 'nor is given her own link')
  }
  for (const name of ['member', 'second-member', 'learner', 'billing', 'moderator', 'second-instructor'])
    t.equal(await see(name), null, `${name} sees nothing`)

  const { rows } = await app.pool.query<{ private_ciphertext: Buffer }>(
    'select private_ciphertext from consultation_notes where consultation_id = $1',
    [id],
  )
  t.notOk(rows[0]?.private_ciphertext.includes(Buffer.from(PRIVATE)), 'private notes are encrypted at rest')
})
