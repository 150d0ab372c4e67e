import { crc32, deflateRawSync } from 'node:zlib'

/**
 * A file of a ZIP package. `packed` is given instead of `data` where the packing is the point: bytes already deflated, and
 * what the package says of them. `flags` 1 says that it is encrypted.
 */
export type ZipFile = { name: string; data?: Uint8Array | string; packed?: { bytes: Uint8Array; size: number; sum: number }; flags?: number; size?: number }

/** Writes a ZIP package, for tests: deflated, without dates. */
export function zipOf(files: readonly ZipFile[]): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, data = '', packed, flags = 0, size } of files) {
    const path = Buffer.from(name)
    const bytes = typeof data === 'string' ? Buffer.from(data) : data
    const content = packed ?? { bytes: deflateRawSync(bytes), size: bytes.length, sum: crc32(bytes) }
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(flags | 0x800, 2)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(content.sum, 10)
    head.writeUInt32LE(content.bytes.length, 14)
    head.writeUInt32LE(size ?? content.size, 18)
    head.writeUInt16LE(path.length, 22)
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), head, path, Buffer.from(content.bytes))
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, tail, path)
    offset += 4 + head.length + path.length + content.bytes.length
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, ...directory, end])
}
