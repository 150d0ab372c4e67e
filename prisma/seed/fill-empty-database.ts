import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createUser } from '#domain/people/create-user.ts'
import type { Role } from '#domain/people/permissions.ts'
import { createSection } from '#domain/sections/manage.ts'
import type { SiteSettings } from '#domain/settings/setting.ts'
import { writeTogether } from '#domain/write.ts'
import { database, type Transaction } from '../client.ts'
import { lockName } from '../locks.ts'
import { type Account, must } from './account.ts'
import { tellDemoStories } from './demo-stories.ts'
import sections from './demo/sections.json' with { type: 'json' }

const demoStaff: [email: string, name: string, role: Role][] = [
  ['phongvien@lamkhe.example', 'Giàng Thị Xuyến', 'reporter'],
  ['phongvien2@lamkhe.example', 'Vàng A Chía', 'reporter'],
  ['bientap@lamkhe.example', 'Lò Thị Phẩm', 'editor'],
  ['duyet@lamkhe.example', 'Vương Thế Lịch', 'approver'],
  ['duyet2@lamkhe.example', 'Trịnh Quang Vịnh', 'approver'],
  ['quantri@lamkhe.example', 'Âu Dương Thành', 'administrator'],
]

const demoSettings: SiteSettings = {
  name: 'Ban Tuyên giáo và Dân vận',
  nameEnglish: 'Department of Information, Education and Mass Mobilisation',
  parentBody: 'Tỉnh ủy Lâm Khê',
  managingBody: 'Tỉnh ủy Lâm Khê',
  responsiblePerson: 'Trưởng Ban Biên tập',
  licence: 'Giấy phép số 12/GP-TTĐT cấp ngày 02/3/2026',
  address: 'Số 1, đường Hoa Ban, phường Đồi Thông',
  phone: '0200 3 000 000',
  email: 'banbientap@lamkhe.example',
  footer: 'Ghi rõ nguồn khi phát hành lại thông tin từ trang này.',
}

const plainSettings: SiteSettings = {
  name: 'Cổng thông tin', nameEnglish: 'Information portal', parentBody: '', managingBody: 'Chưa khai báo', responsiblePerson: 'Chưa khai báo', licence: '', address: '', phone: '', email: '', footer: '',
}

/**
 * Fills an empty database, whole or not at all: sections, settings, staff and, for `demo`, stories in every state of the workflow.
 * Two instances that start together fill it once. Passwords are random; they are written to `first-sign-in.txt` and returned.
 * @returns a line "email password role" for each account made; none when there was nothing to do
 */
export async function fillEmptyDatabase(seed: 'demo' | 'none', dataDir: string, now = new Date()): Promise<string[]> {
  if (await isFilled(database())) return []
  return writeTogether(async (transaction) => {
    await lockName(transaction, 'first start')
    if (await isFilled(transaction)) return []
    const accounts = await makeAccounts(seed === 'demo' ? demoStaff : [['quantri@toasoan.example', 'Quản trị', 'administrator']], now)
    const sectionIds = await makeSections(now)
    if (seed === 'demo') await tellDemoStories(accounts, sectionIds, now)
    await transaction.setting.create({ data: { id: 1, content: seed === 'demo' ? demoSettings : plainSettings, updatedAt: now } })
    const lines = accounts.map(({ email, password, role }) => `${email} ${password} ${role}`)
    writeFileSync(join(dataDir, 'first-sign-in.txt'), `${lines.join('\n')}\n`, { mode: 0o600 })
    return lines
  })
}

async function isFilled(transaction: Transaction): Promise<boolean> {
  return (await transaction.setting.count()) > 0
}

async function makeAccounts(staff: typeof demoStaff, now: Date): Promise<Account[]> {
  const accounts: Account[] = []
  for (const [email, name, role] of staff) {
    const { userId, password } = must(await createUser(null, { email, name, role }, now))
    accounts.push({ email, password, role, id: userId, name })
  }
  return accounts
}

/** @returns ids by slug */
async function makeSections(now: Date): Promise<Map<string, number>> {
  const ids = new Map<string, number>()
  for (const { parent, slug, name, nameEnglish, description } of sections) {
    const { sectionId } = must(await createSection(null, { slug, name, nameEnglish, description, parentId: parent ? ids.get(parent)! : null }, now))
    ids.set(slug, sectionId)
  }
  return ids
}
