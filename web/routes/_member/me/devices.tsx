import { createFileRoute } from '@tanstack/react-router'

export const Route = createFileRoute('/_member/me/devices')({
  component: RouteComponent,
})

function RouteComponent() {
  return <div>Hello "/_member/me/devices"!</div>
}
