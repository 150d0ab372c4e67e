import { describe, expect, test } from 'vitest'
import { database } from '#prisma/client.ts'
import { createArticle } from '../articles/create.ts'
import { moveArticle } from '../articles/move.ts'
import { removeArticle } from '../articles/remove.ts'
import { restoreArticle } from '../articles/restore.ts'
import { withdrawArticle } from '../articles/withdraw.ts'
import { approveEdition } from '../editions/approve.ts'
import { discardEdition } from '../editions/discard.ts'
import { openEdition } from '../editions/open.ts'
import { forcePublishEdition, publishEdition } from '../editions/publish.ts'
import { returnEdition } from '../editions/return.ts'
import { reviewEdition } from '../editions/review.ts'
import { saveEdition } from '../editions/save.ts'
import { submitEdition } from '../editions/submit.ts'
import { takeBackEdition } from '../editions/take-back.ts'
import type { Outcome } from '../outcome.ts'
import { changeSection, createSection, deleteSection, orderSections } from '../sections/manage.ts'
import { changeSettings } from '../settings/change.ts'
import type { SiteSettings } from '../settings/setting.ts'
import { codes, must, testDatabase } from '../testing/database.ts'
import { testPassword } from '#tools/test-database.ts'
import { changeHouseStyle } from '../house-style/change.ts'
import { readHouseStyle } from '../house-style/read.ts'
import { addHouseWord, removeHouseWord } from '../house-style/words.ts'
import { changePassword, resetPassword } from './change-password.ts'
import { changeUser, setUserDisabled } from './change-user.ts'
import { createUser } from './create-user.ts'
import type { Editor } from './editor.ts'
import { may, roles, type Verb, verbs } from './permissions.ts'

const newsroom = await testDatabase()
const { users, now } = newsroom
const reason = 'Tin khẩn về mưa lũ, cần đăng ngay'

const account = async () => {
  const { userId } = must(await createUser(users.administrator, { name: 'Người mới', email: `moi${now().getTime()}@example.com`, role: 'reporter' }, now()))
  return { userId, version: 1, name: 'Người mới', email: `moi${now().getTime()}@example.com`, role: 'editor' as const }
}
let sectionCount = 0
const letters = 'abcdefghijklmnopqrstuvwxyz'
const sectionInput = () => {
  const number = sectionCount++
  return { name: 'Mục', nameEnglish: 'Section', slug: `muc-${letters[Math.floor(number / 26)]}${letters[number % 26]}`, description: '', parentId: null }
}
const section = async () => ({ ...sectionInput(), sectionId: must(await createSection(null, sectionInput(), now())).sectionId, version: 1 })
const forced = async () => {
  const edition = await newsroom.submitted(users.reporter2)
  must(await forcePublishEdition(users.approver2, { ...edition, reason }, now()))
  return edition
}
const withdrawn = async () => {
  const edition = await newsroom.published()
  must(await withdrawArticle(users.approver2, { articleId: edition.articleId, notice: 'Tạm gỡ để kiểm tra' }, now()))
  return edition
}

type Call = (editor: Editor) => Promise<Outcome<unknown>>

/** For each verb of the table the functions that need it, each on something fresh that whoever has the verb may do it to. */
const calls: Record<Exclude<Verb, 'desk.read' | 'edition.saveOthers'>, Record<string, Call>> = {
  'article.create': { createArticle: (editor) => createArticle(editor, undefined, now()) },
  'edition.save': { saveEdition: async (editor) => saveEdition(editor, { ...(await newsroom.draft(may(editor.role, 'edition.save') ? editor : users.reporter)), content: newsroom.content() }, now()) },
  'edition.submit': { submitEdition: async (editor) => submitEdition(editor, await newsroom.draft(may(editor.role, 'edition.submit') ? editor : users.reporter), now()) },
  'edition.takeBack': { takeBackEdition: async (editor) => takeBackEdition(editor, await newsroom.submitted(may(editor.role, 'edition.takeBack') ? editor : users.reporter), now()) },
  'edition.open': { openEdition: async (editor) => openEdition(editor, await newsroom.published(), now()) },
  'edition.discard': { discardEdition: async (editor) => discardEdition(editor, await newsroom.draft(may(editor.role, 'edition.discard') ? editor : users.reporter), now()) },
  'edition.return': { returnEdition: async (editor) => returnEdition(editor, { ...(await newsroom.submitted()), reason: 'Thiếu số liệu' }, now()) },
  'edition.approve': { approveEdition: async (editor) => approveEdition(editor, await newsroom.submitted(), now()) },
  'edition.publish': { publishEdition: async (editor) => publishEdition(editor, await newsroom.approved(), now()) },
  'edition.forcePublish': { forcePublishEdition: async (editor) => forcePublishEdition(editor, { ...(await newsroom.draft()), reason }, now()) },
  'edition.review': { reviewEdition: async (editor) => reviewEdition(editor, await forced(), now()) },
  'article.withdraw': { withdrawArticle: async (editor) => withdrawArticle(editor, { articleId: (await newsroom.published()).articleId, notice: 'Tạm gỡ để kiểm tra' }, now()) },
  'article.restore': { restoreArticle: async (editor) => restoreArticle(editor, await withdrawn(), now()) },
  'article.remove': { removeArticle: async (editor) => removeArticle(editor, { articleId: (await newsroom.published()).articleId, reason: 'Trùng bài' }, now()) },
  'article.move': { moveArticle: async (editor) => moveArticle(editor, { articleId: (await newsroom.published()).articleId, targetId: (await newsroom.published()).articleId }, now()) },
  'houseStyle.change': {
    changeHouseStyle: async (editor) => changeHouseStyle(editor, { version: (await readHouseStyle()).version, style: { toneStyle: 'old', endMark: 'keep', dash: 'any' } }, now()),
    addHouseWord: (editor) => addHouseWord(editor, { word: 'nậm' }, now()),
    removeHouseWord: (editor) => removeHouseWord(editor, { word: 'nậm' }, now()),
  },
  'section.manage': {
    createSection: (editor) => createSection(editor, sectionInput(), now()),
    changeSection: async (editor) => changeSection(editor, await section(), now()),
    orderSections: async (editor) => orderSections(editor, { parentId: null, sectionIds: (await database().section.findMany({ where: { parentId: null } })).map(({ id }) => id) }, now()),
    deleteSection: async (editor) => deleteSection(editor, await section(), now()),
  },
  'setting.change': {
    changeSettings: async (editor) => {
      const { version, content } = await database().setting.findUniqueOrThrow({ where: { id: 1 } })
      return changeSettings(editor, { version, content: content as SiteSettings }, now())
    },
  },
  'user.manage': {
    createUser: (editor) => createUser(editor, { name: 'Người khác', email: `khac${now().getTime()}@example.com`, role: 'reporter' }, now()),
    changeUser: async (editor) => changeUser(editor, await account(), now()),
    setUserDisabled: async (editor) => setUserDisabled(editor, { ...(await account()), disabled: true }, now()),
    resetPassword: async (editor) => resetPassword(editor, await account(), now()),
  },
  'password.change': { changePassword: (editor) => changePassword(editor, { current: testPassword, password: 'ruộng bậc thang mùa lúa chín', repeated: 'ruộng bậc thang mùa lúa chín', sessionId: '' }, now()) },
}

/** Reads ask `desk.read` and are tested with the desk; `edition.saveOthers` widens other verbs and is tested below. */
const elsewhere: Verb[] = ['desk.read', 'edition.saveOthers']

test('every verb of the table is called here', () => {
  expect(new Set([...Object.keys(calls), ...elsewhere])).toEqual(new Set(verbs))
})

describe.each(roles)('%s', (role) => {
  for (const [verb, functions] of Object.entries(calls) as [Verb, Record<string, Call>][]) {
    for (const [name, call] of Object.entries(functions)) {
      test(`${may(role, verb) ? 'may' : 'may not'} ${name}`, async () => {
        const outcome = await call(newsroom.asRole(role))
        expect(codes(outcome)).toEqual(may(role, verb) ? [] : ['forbidden'])
      })
    }
  }
})

test('a reporter works on nobody else’s draft; an editor and an approver do', async () => {
  for (const [editor, expected] of [[users.reporter2, ['notYours']], [users.editor, []], [users.approver, []]] as const) {
    const edition = await newsroom.draft(users.reporter)
    expect(codes(await saveEdition(editor, { ...edition, content: newsroom.content() }, now()))).toEqual(expected)
    const shown = await newsroom.onScreen(edition.articleId)
    expect(codes(await submitEdition(editor, shown, now()))).toEqual(expected)
    if (expected.length) expect(codes(await discardEdition(editor, shown, now()))).toEqual(expected)
  }
  expect(codes(await openEdition(users.reporter2, await newsroom.published(), now()))).toEqual(['notYours'])
})

test('the administrator has no verb on content', () => {
  expect(verbs.filter((verb) => may('administrator', verb)).filter((verb) => /^(article|edition|desk)\./.test(verb))).toEqual([])
})
