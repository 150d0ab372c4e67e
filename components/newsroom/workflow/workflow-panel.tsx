import { StateBadge } from '#components/newsroom/state-badge.tsx'
import { When } from '#components/newsroom/when.tsx'
import type { DeskEdition } from '#domain/editions/desk.ts'
import type { EditionVerb } from '#domain/editions/edition.ts'
import { issueText } from '#messages/issue-text.ts'
import { localPath } from '#messages/local-path.ts'
import { type Locale, translator } from '#messages/messages.ts'
import { RequirementList } from './requirement-list.tsx'
import { type StepAction, StepForm } from './step-form.tsx'

/** What is most likely wanted, first; the first one offered is the screen's filled button. */
const main: readonly EditionVerb[] = ['edition.approve', 'edition.publish', 'edition.submit', 'edition.review', 'article.restore', 'edition.open']
/** What takes something away, or leaves the ordinary way, stands apart. */
const grave: readonly EditionVerb[] = ['edition.forcePublish', 'edition.discard', 'article.withdraw', 'article.move', 'article.remove']

/** Where the article stands, who brought it there, and what may be done with it now. */
export function WorkflowPanel({ locale, edition, action }: { locale: Locale; edition: DeskEdition; action: StepAction }) {
  const translate = translator(locale, 'workflow')
  const { articleId, editionId, headNumber, offered } = edition
  const primary = main.find((verb) => offered.includes(verb))
  const others = offered.filter((verb) => verb !== primary && verb !== 'edition.save' && !grave.includes(verb))
  const apart = grave.filter((verb) => offered.includes(verb))
  const form = (verb: EditionVerb) => <StepForm key={verb} {...{ verb, action, locale }} onScreen={{ articleId, editionId: verb === 'edition.review' ? edition.forced!.editionId : editionId, headNumber }} variant={verb === primary ? 'primary' : verb === 'article.remove' ? 'danger' : 'quiet'} listsMissing={offered.includes('edition.submit')} />
  const told = (['submitted', 'approved', 'published'] as const).flatMap((step) => (edition[step] ? [{ step, ...edition[step] }] : []))
  return (
    <section className="panel stack side-panel" aria-labelledby="workflow-title">
      <h2 id="workflow-title">{translate('title')}</h2>
      <p className="workflow-state"><StateBadge state={edition.state} word={translator(locale, 'desk')(`state.${edition.state}`)} /></p>
      <p className="field-hint">{translate(`states.${edition.state}`)}</p>
      {edition.articleState === 'live' && edition.state !== 'published' && <p className="field-hint">{translate('olderIsLive')}</p>}
      {told.length > 0 && <ul className="steps-done">{told.map(({ step, name, at }) => <li key={step}>{translate(`done.${step}`, { name })}, <When at={at} locale={locale} /></li>)}</ul>}
      {edition.movedTo && <p><a className="link" href={localPath(locale, `/toa-soan/bai/${edition.movedTo.id}`)}>{translate('movedTo', { title: edition.movedTo.title })}</a></p>}
      {edition.fourEyes && <p className="four-eyes">{issueText(locale, { code: edition.fourEyes.code })}</p>}
      {offered.includes('edition.submit') && <RequirementList />}
      {(primary || others.length > 0) && <div className="steps">{primary && form(primary)}{others.map(form)}</div>}
      {apart.length > 0 && <div className="steps steps--apart">{apart.map(form)}</div>}
      {!primary && !others.length && !apart.length && <p className="field-hint">{translate('nothing')}</p>}
    </section>
  )
}
