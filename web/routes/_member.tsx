import { createFileRoute, redirect } from '@tanstack/react-router'

/** All pages below are for people who have signed in; which roles a page wants is the page's own matter. */
export const Route = createFileRoute('/_member')({
  beforeLoad: ({ context, location }) => {
    const { viewer, failed } = context.reader
    if (failed) throw new Error('The API did not answer')
    if (!viewer) throw redirect({ to: '/sign-in', search: { next: location.href } })
    return { viewer }
  },
})
