import { Link } from '@tanstack/react-router'
import { shortName } from '../lib/page-title.ts'
import { useReader } from '../lib/reader.tsx'
import { Seal } from './seal.tsx'

export function Brand() {
  const { association, viewer } = useReader()
  return (
    <Link className="brand" to={viewer ? '/home' : '/'}>
      <Seal of="org" small />
      <span>{shortName(association.name)}</span>
    </Link>
  )
}
