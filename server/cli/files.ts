import { readFile } from 'node:fs/promises'
import { CommandFailed } from './command.ts'

/** Throws CommandFailed, with the reason in words. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    throw new CommandFailed([`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`])
  }
}

/** UTF-8, with or without a mark at its beginning; Shift_JIS as Excel in Japan writes it (Windows-31J) otherwise. */
export function decode(bytes: Uint8Array, path: string): string {
  for (const encoding of ['utf-8', 'shift_jis'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // The next one may be it.
    }
  throw new CommandFailed([`${path} is neither UTF-8 nor Shift_JIS`])
}

export const readText = async (path: string): Promise<string> => decode(await readBytes(path), path)
