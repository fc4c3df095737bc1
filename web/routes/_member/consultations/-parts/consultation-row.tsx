import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ConsultationRowFragment } from '../../../../generated/graphql.ts'
import { graphql } from '../../../../lib/graphql.ts'
import { ButtonAnchor } from '../../../../ui/button.tsx'
import { ConsultationPill } from '../../../../ui/consultation-words.tsx'
import { Item, ItemTitle } from '../../../../ui/list.tsx'
import { Day, ShortTime, TimeLeft } from '../../../../ui/time.tsx'
import { InstructorName } from './instructor-name.tsx'

graphql(`
  fragment ConsultationRow on Consultation {
    id
    reference
    kind
    start
    end
    state
    topic
    holdExpiresAt
    joinUrl
    instructor {
      id
      title
      person {
        id
        displayName
      }
    }
    payment {
      id
      payBy
      checkoutUrl
    }
  }
`)

/** One of the reader's own bookings: what it is about, how it stands, and what is asked of him. */
export function ConsultationRow({ booking }: { booking: ConsultationRowFragment }) {
  const { id, reference, kind, start, end, state, topic, instructor } = booking
  return (
    <Item lead={<Day at={start} />} actions={<NextStep booking={booking} />}>
      <p className="row">
        <ConsultationPill state={state} />
        <span className="small soft nb">{reference}</span>
      </p>
      <ItemTitle>
        <Link to="/consultations/$id" params={{ id }}>
          {topic}
        </Link>
      </ItemTitle>
      <p className="row small soft">
        <ShortTime start={start} end={end} />
        <InstructorName instructor={instructor} />
        {kind === 'ORIENTATION' && <Trans>オリエンテーション（個別説明）</Trans>}
      </p>
      <Deadline booking={booking} />
    </Item>
  )
}

function Deadline({ booking: { state, holdExpiresAt, payment } }: { booking: ConsultationRowFragment }) {
  const until = state === 'HELD' ? holdExpiresAt : state === 'AWAITING_PAYMENT' ? payment.payBy : null
  if (!until) return null
  return (
    <p className="row small">
      <span>
        <Trans>
          お支払い期限 <ShortTime start={until} />
        </Trans>
      </span>
      <span className="due">
        <TimeLeft until={until} />
      </span>
    </p>
  )
}

function NextStep({ booking: { state, joinUrl, payment } }: { booking: ConsultationRowFragment }) {
  if (state === 'CONFIRMED' && joinUrl) {
    return (
      <ButtonAnchor href={joinUrl} icon="talk" small>
        <Trans>Zoomに入室する</Trans>
      </ButtonAnchor>
    )
  }
  if (!payment.checkoutUrl) return undefined
  if (state === 'HELD') {
    return (
      <ButtonAnchor href={payment.checkoutUrl} small>
        <Trans>お支払いへ進む</Trans>
      </ButtonAnchor>
    )
  }
  return state === 'AWAITING_PAYMENT' ? (
    <ButtonAnchor href={payment.checkoutUrl} small>
      <Trans>お支払い番号を見る</Trans>
    </ButtonAnchor>
  ) : undefined
}
