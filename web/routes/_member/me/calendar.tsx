import { createFileRoute } from '@tanstack/react-router'

export const Route = createFileRoute('/_member/me/calendar')({
  component: RouteComponent,
})

function RouteComponent() {
  return <div>Hello "/_member/me/calendar"!</div>
}
