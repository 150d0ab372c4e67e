import { readSections } from '#domain/sections/read.ts'
export const dynamic = 'force-dynamic'
export default async function Page() {
  return <pre>{JSON.stringify(await readSections(), null, 1)}</pre>
}
