import { encode } from 'uqr'

/** ISO/IEC 18004 §6.3.8: four modules of quiet zone. */
const QUIET_ZONE = 4

/** One path, no style of its own, so that the page's policy has nothing to forbid. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE })
  const dots = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect className="qr__ground" width={size} height={size} />
      <path className="qr__dots" d={dots} />
    </svg>
  )
}
