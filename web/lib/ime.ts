/**
 * Whether a key press belongs to an unfinished conversion. Safari reports the Enter that ends one after
 * compositionend, with isComposing already false, but with the keyCode 229 of input methods (UI Events, annex B.2).
 */
export function isConverting(event: { isComposing?: boolean; keyCode?: number }): boolean {
  return event.isComposing === true || event.keyCode === 229
}
