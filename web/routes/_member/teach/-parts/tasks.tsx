import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { ButtonLink } from '../../../../ui/button.tsx'
import { Item, ItemTitle, List } from '../../../../ui/list.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Day, ShortTime } from '../../../../ui/time.tsx'
import type { Task } from './agenda.ts'
import { PersonName } from './person-name.tsx'

/** What waits for the instructor; nothing at all where nothing does. */
export function Tasks({ tasks, zone }: { tasks: readonly Task[]; zone: string }) {
  if (tasks.length === 0) return null
  return (
    <Section
      title={<Trans>お願いしたいこと</Trans>}
      aside={
        <span className="small soft">
          <Trans>{tasks.length}件</Trans>
        </span>
      }
    >
      <List>
        {tasks.map((task) => (
          <TaskRow key={`${task.kind} ${task.booking.id}`} task={task} zone={zone} />
        ))}
      </List>
    </Section>
  )
}

function TaskRow({ task: { kind, booking }, zone }: { task: Task; zone: string }) {
  const { id, start, end, member } = booking
  return (
    <Item
      lead={<Day at={start} zone={zone} />}
      actions={
        kind === 'meeting' ? undefined : (
          <ButtonLink
            small
            to="/teach/consultations/$id"
            params={{ id }}
            hash={kind === 'outcome' ? 'outcome' : 'notes'}
          >
            {kind === 'outcome' ? <Trans>結果を記録する</Trans> : <Trans>メモを書く</Trans>}
          </ButtonLink>
        )
      }
    >
      <ItemTitle>
        <Link to="/teach/consultations/$id" params={{ id }}>
          <TaskTitle kind={kind} />
        </Link>
      </ItemTitle>
      <p className="small soft">
        <PersonName name={member.displayName} />
        {'　'}
        <ShortTime start={start} end={end} zone={zone} />
      </p>
      <p className="small">
        <TaskNote kind={kind} />
      </p>
    </Item>
  )
}

function TaskTitle({ kind }: { kind: Task['kind'] }) {
  switch (kind) {
    case 'outcome':
      return <Trans>結果をまだ記録していません</Trans>
    case 'notes':
      return <Trans>メモをまだ書いていません</Trans>
    case 'meeting':
      return <Trans>参加用URLがまだありません</Trans>
  }
}

function TaskNote({ kind }: { kind: Task['kind'] }) {
  switch (kind) {
    case 'outcome':
      return <Trans>記録のないまま1日たつと、実施済みになります。</Trans>
    case 'notes':
      return <Trans>会員にお渡しするメモか、ご自分用のメモを残せます。</Trans>
    case 'meeting':
      return <Trans>事務局が対応しています。できしだい、お二人にお知らせします。</Trans>
  }
}
