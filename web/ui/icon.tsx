/** Names of the symbols in icons.svg, which the document carries once. */
export type IconName =
  | 'alert'
  | 'ask'
  | 'back'
  | 'bell'
  | 'book'
  | 'box'
  | 'cal'
  | 'check'
  | 'clock'
  | 'copy'
  | 'file'
  | 'gear'
  | 'globe'
  | 'home'
  | 'key'
  | 'list'
  | 'lock'
  | 'mail'
  | 'mark'
  | 'me'
  | 'next'
  | 'out'
  | 'pen'
  | 'people'
  | 'plus'
  | 'reload'
  | 'search'
  | 'talk'
  | 'teach'
  | 'x'
  | 'yen'

/** Decoration: the words beside it say the same. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  )
}
