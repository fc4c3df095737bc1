/** To the heading, which says how it stands now: what was pressed is gone from the page. */
export function focusHeading(): void {
  const heading = document.querySelector<HTMLElement>('#main h1')
  heading?.setAttribute('tabindex', '-1')
  heading?.focus()
}
