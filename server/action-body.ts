/**
 * Whether the body of a post is one that a form or an action of ours sends. Next answers a body that it cannot read with
 * 500, and reads nested garbage at great cost.
 * @param headers of the request, names in lower case
 */
export async function isReadableBody(headers: { 'content-type'?: string | undefined; 'next-action'?: string | string[] | undefined }, body: Buffer): Promise<boolean> {
  const type = headers['content-type'] ?? ''
  if (/^multipart\/form-data\b/i.test(type)) return isForm(type, body, headers['next-action'] !== undefined)
  return !headers['next-action'] || isArgumentList(body.toString())
}

async function isForm(type: string, body: Buffer, isCalled: boolean): Promise<boolean> {
  const boundary = /;\s*boundary=(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(type)
  const line = boundary && `--${boundary[1] ?? boundary[2]}`
  if (!line || body.subarray(0, line.length).toString() !== line || !body.subarray(-line.length - 6).toString().includes(`${line}--`)) return false
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData().catch(() => null)
  // An action that a script calls with a form has its arguments in the field "0", and says "$K1" of the form itself.
  return form !== null && (!isCalled || isArgumentList(String(form.get('0') ?? ''), /^\$K\d{1,3}$/))
}

/** The arguments of an action called from a script: a few values, or objects of values. References of React's wire format begin with "$". */
function isArgumentList(text: string, reference?: RegExp): boolean {
  try {
    const values = JSON.parse(text) as unknown
    return Array.isArray(values) && values.length <= 4 && values.every((value) => isPlain(value) || (typeof value === 'string' && reference?.test(value)) || (typeof value === 'object' && !Array.isArray(value) && Object.values(value as object).every(isPlain)))
  } catch {
    return false
  }
}

const isPlain = (value: unknown): boolean => value === null || typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && !/^\$(?!\$|undefined$)/.test(value))
