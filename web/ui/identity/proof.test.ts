import t from 'tap'
import { refusedFor } from './proof.ts'

t.test('what is refused for want of a proof asks for that proof', async (t) => {
  t.equal(refusedFor({ removePasskey: { __typename: 'Refused', code: 'RECENT_SIGN_IN_NEEDED' } }), 'RECENT')
  t.equal(refusedFor({ removePasskey: { __typename: 'Refused', code: 'SECOND_STEP_NEEDED' } }), 'SECOND_STEP')
})

t.test('other answers ask for nothing', async (t) => {
  t.equal(
    refusedFor({ __typename: 'Mutation', removePasskey: { __typename: 'Refused', code: 'PASSKEY_STALE' } }),
    undefined,
  )
  t.equal(refusedFor({ removePasskey: { __typename: 'Viewer', email: 'a@example.jp' } }), undefined)
  t.equal(refusedFor({ requestConfirmation: true, other: null }), undefined)
})
