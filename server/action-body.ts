/**
 * Whether the body of a post is one that a form or an action of ours sends. Next answers a body that it cannot read with
 * 500, and reads nested garbage at great cost.
 * @param headers of the request, names in lower case
 */
export function isReadableBody(headers: { 'content-type'?: string | undefined; 'next-action'?: string | string[] | undefined }, body: Buffer): boolean {
  const type = headers['content-type'] ?? ''
  if (/^multipart\/form-data\b/i.test(type)) {
    const boundary = /;\s*boundary=(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(type)
    const line = boundary && `--${boundary[1] ?? boundary[2]}`
    return !!line && body.subarray(0, line.length).toString() === line && body.subarray(-line.length - 6).toString().includes(`${line}--`)
  }
  return !headers['next-action'] || (!/^application\/x-www-form-urlencoded\b/i.test(type) && isArgumentList(body))
}

/** The arguments of an action called from a script: a few values, or objects of values. References of React's wire format begin with "$". */
function isArgumentList(body: Buffer): boolean {
  try {
    const values = JSON.parse(body.toString()) as unknown
    return Array.isArray(values) && values.length <= 4 && values.every((value) => isPlain(value) || (typeof value === 'object' && !Array.isArray(value) && Object.values(value as object).every(isPlain)))
  } catch {
    return false
  }
}

const isPlain = (value: unknown): boolean => value === null || typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && !/^\$(?!\$|undefined$)/.test(value))
