import { createFileRoute } from '@tanstack/react-router'

export const Route = createFileRoute('/_member/me/sign-in')({
  component: RouteComponent,
})

function RouteComponent() {
  return <div>Hello "/_member/me/sign-in"!</div>
}
