import type { ZoomMeeting } from '../../zoom/meetings.ts'
import { moment } from '../format.ts'
import { type Html, html } from '../html.ts'
import type { MeetingView } from '../queries.ts'
import type { View } from '../request.ts'
import { devPage, empty, gatePage, pill, section } from './layout.ts'

export interface MeetingsView {
  meetings: MeetingView[]
  used: { email: string; used: number }[]
  playing: boolean
}

export function meetingsPage(view: View, { meetings, used, playing }: MeetingsView): Html {
  const { zoom, home } = view.texts
  const quota = html`<dl class="facts">${used.map((user) => html`<dt>${user.email}</dt><dd>${zoom.quotaOf(user.used)}</dd>`)}</dl>`
  return devPage(
    view,
    'zoom',
    zoom.title,
    playing ? zoom.lead : home.real,
    html`${meetings.length > 0 ? section('meetings', zoom.meetings, null, html`<ul class="list">${meetingItems(view, meetings)}</ul>`) : empty(zoom.empty, zoom.emptyHelp)}
${used.length > 0 && section('quota', zoom.quota, null, quota)}`,
  )
}

export function meetingItems({ texts: { zoom }, locale }: View, meetings: MeetingView[]): Html[] {
  return meetings.map(
    ({ meeting, deleted }) => html`<li class="item"><div class="item__body">
<h3 class="item__title">${deleted ? meeting.topic : html`<a href="/dev/zoom/j/${meeting.id}">${meeting.topic}</a>`}</h3>
<p class="row small soft">${deleted ? pill('plain', zoom.deleted) : pill('good', zoom.planned)}<span>${moment(new Date(meeting.start_time), locale)}</span><span>${zoom.minutes(meeting.duration)}</span></p>
<p class="row small soft"><span>${zoom.number} ${spaced(meeting.id)}</span><span>${zoom.passcode} ${meeting.password}</span><span>${meeting.host_email}</span></p>
</div></li>`,
  )
}

export function joinPage(view: View, meeting: ZoomMeeting | null): Html {
  const { join } = view.texts.zoom
  if (!meeting)
    return gatePage(
      view,
      join.gone,
      html`<section class="sheet stack"><h1>${join.gone}</h1><p class="soft">${join.goneHelp}</p></section>`,
      view.texts.title,
    )
  return gatePage(view, join.title, meetingSheet(view, meeting, join.title, join.lead), view.texts.title)
}

export function startPage(view: View, meeting: ZoomMeeting | null): Html {
  const { start } = view.texts.zoom
  if (!meeting) return joinPage(view, null)
  return gatePage(view, start.title, meetingSheet(view, meeting, start.title, start.lead), view.texts.title)
}

function meetingSheet({ texts: { zoom }, locale }: View, meeting: ZoomMeeting, title: string, lead: string): Html {
  return html`<section class="sheet stack"><h1>${title}</h1><p class="soft">${lead}</p>
<p class="total">${meeting.topic}</p>
<dl class="facts"><dt>${zoom.planned}</dt><dd>${moment(new Date(meeting.start_time), locale)}　${zoom.minutes(meeting.duration)}</dd>
<dt>${zoom.number}</dt><dd>${spaced(meeting.id)}</dd><dt>${zoom.passcode}</dt><dd>${meeting.password}</dd></dl></section>`
}

/** As Zoom writes it: 812 3456 7890 */
function spaced(id: number): string {
  return String(id).replace(/^(\d{3})(\d{4})(\d+)$/, '$1 $2 $3')
}
