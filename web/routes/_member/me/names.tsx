import { createFileRoute } from '@tanstack/react-router'

export const Route = createFileRoute('/_member/me/names')({
  component: RouteComponent,
})

function RouteComponent() {
  return <div>Hello "/_member/me/names"!</div>
}
