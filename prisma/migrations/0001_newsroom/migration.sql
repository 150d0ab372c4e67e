-- Substring search on the desk. The extension is trusted: an owner of the database may create it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
-- CreateEnum
CREATE TYPE "Role" AS ENUM ('reporter', 'editor', 'approver', 'administrator');

-- CreateEnum
CREATE TYPE "ArticleState" AS ENUM ('unpublished', 'live', 'withdrawn', 'removed', 'moved');

-- CreateEnum
CREATE TYPE "EditionState" AS ENUM ('draft', 'submitted', 'approved', 'published', 'superseded', 'discarded');

-- CreateEnum
CREATE TYPE "DeskState" AS ENUM ('draft', 'returned', 'submitted', 'approved', 'published', 'withdrawn', 'removed', 'moved', 'discarded');

-- CreateTable
CREATE TABLE "User" (
    "id" SERIAL NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "disabledAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInFailure" (
    "id" BIGSERIAL NOT NULL,
    "account" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SignInFailure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Section" (
    "id" SERIAL NOT NULL,
    "parentId" INTEGER,
    "name" TEXT NOT NULL,
    "nameEnglish" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Tag" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,

    CONSTRAINT "Tag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Article" (
    "id" SERIAL NOT NULL,
    "state" "ArticleState" NOT NULL DEFAULT 'unpublished',
    "createdById" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "slug" TEXT,
    "title" TEXT,
    "lead" TEXT,
    "sectionId" INTEGER,
    "publishedAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3),
    "liveRevisionId" INTEGER,
    "notice" TEXT,
    "movedToId" INTEGER,

    CONSTRAINT "Article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Edition" (
    "id" SERIAL NOT NULL,
    "articleId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "EditionState" NOT NULL DEFAULT 'draft',
    "headNumber" INTEGER NOT NULL,
    "createdById" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "submittedById" INTEGER,
    "submittedAt" TIMESTAMPTZ(3),
    "submittedHash" TEXT,
    "returnedById" INTEGER,
    "returnedAt" TIMESTAMPTZ(3),
    "returnReason" TEXT,
    "approvedById" INTEGER,
    "approvedAt" TIMESTAMPTZ(3),
    "approvedHash" TEXT,
    "publishedById" INTEGER,
    "publishedAt" TIMESTAMPTZ(3),
    "forcedReason" TEXT,
    "reviewedById" INTEGER,
    "reviewedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" SERIAL NOT NULL,
    "editionId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "savedById" INTEGER NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "content" JSONB NOT NULL,
    "contentHash" TEXT NOT NULL,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ArticleTag" (
    "articleId" INTEGER NOT NULL,
    "tagId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ArticleTag_pkey" PRIMARY KEY ("articleId","tagId")
);

-- CreateTable
CREATE TABLE "ArticleSearch" (
    "articleId" INTEGER NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "titlePlain" tsvector NOT NULL,
    "titleFold" tsvector NOT NULL,
    "plain" tsvector NOT NULL,
    "fold" tsvector NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "ArticleSearch_pkey" PRIMARY KEY ("articleId")
);

-- CreateTable
CREATE TABLE "DeskEntry" (
    "articleId" INTEGER NOT NULL,
    "editionId" INTEGER NOT NULL,
    "state" "DeskState" NOT NULL,
    "isLive" BOOLEAN NOT NULL,
    "needsReview" BOOLEAN NOT NULL,
    "title" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "sectionId" INTEGER,
    "createdById" INTEGER NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DeskEntry_pkey" PRIMARY KEY ("articleId")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" INTEGER,
    "action" TEXT NOT NULL,
    "articleId" INTEGER,
    "editionId" INTEGER,
    "revisionId" INTEGER,
    "userId" INTEGER,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Redirect" (
    "id" SERIAL NOT NULL,
    "fromPath" TEXT NOT NULL,
    "toPath" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" INTEGER,

    CONSTRAINT "Redirect_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Setting" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "content" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedById" INTEGER,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE INDEX "SignInFailure_account_at_idx" ON "SignInFailure"("account", "at");

-- CreateIndex
CREATE INDEX "SignInFailure_address_at_idx" ON "SignInFailure"("address", "at");

-- CreateIndex
CREATE INDEX "SignInFailure_at_idx" ON "SignInFailure"("at");

-- CreateIndex
CREATE UNIQUE INDEX "Section_slug_key" ON "Section"("slug");

-- CreateIndex
CREATE INDEX "Section_parentId_position_idx" ON "Section"("parentId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Tag_slug_key" ON "Tag"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Article_liveRevisionId_key" ON "Article"("liveRevisionId");

-- CreateIndex
CREATE INDEX "Article_state_publishedAt_id_idx" ON "Article"("state", "publishedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Article_sectionId_state_publishedAt_id_idx" ON "Article"("sectionId", "state", "publishedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Article_movedToId_idx" ON "Article"("movedToId");

-- CreateIndex
CREATE UNIQUE INDEX "Edition_articleId_number_key" ON "Edition"("articleId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Edition_id_headNumber_key" ON "Edition"("id", "headNumber");

-- CreateIndex
CREATE INDEX "Revision_savedById_idx" ON "Revision"("savedById");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_editionId_number_key" ON "Revision"("editionId", "number");

-- CreateIndex
CREATE INDEX "ArticleTag_tagId_publishedAt_articleId_idx" ON "ArticleTag"("tagId", "publishedAt" DESC, "articleId" DESC);

-- CreateIndex
CREATE INDEX "ArticleSearch_titlePlain_idx" ON "ArticleSearch" USING GIN ("titlePlain");

-- CreateIndex
CREATE INDEX "ArticleSearch_titleFold_idx" ON "ArticleSearch" USING GIN ("titleFold");

-- CreateIndex
CREATE INDEX "ArticleSearch_plain_idx" ON "ArticleSearch" USING GIN ("plain");

-- CreateIndex
CREATE INDEX "ArticleSearch_fold_idx" ON "ArticleSearch" USING GIN ("fold");

-- CreateIndex
CREATE INDEX "ArticleSearch_publishedAt_articleId_idx" ON "ArticleSearch"("publishedAt" DESC, "articleId" DESC);

-- CreateIndex
CREATE INDEX "DeskEntry_changedAt_articleId_idx" ON "DeskEntry"("changedAt" DESC, "articleId" DESC);

-- CreateIndex
CREATE INDEX "DeskEntry_state_changedAt_articleId_idx" ON "DeskEntry"("state", "changedAt" DESC, "articleId" DESC);

-- CreateIndex
CREATE INDEX "DeskEntry_sectionId_changedAt_articleId_idx" ON "DeskEntry"("sectionId", "changedAt" DESC, "articleId" DESC);

-- CreateIndex
CREATE INDEX "DeskEntry_createdById_changedAt_articleId_idx" ON "DeskEntry"("createdById", "changedAt" DESC, "articleId" DESC);

-- CreateIndex
CREATE INDEX "DeskEntry_editionId_idx" ON "DeskEntry"("editionId");

-- CreateIndex
CREATE INDEX "DeskEntry_searchText_idx" ON "DeskEntry" USING GIN ("searchText" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "AuditEvent_articleId_id_idx" ON "AuditEvent"("articleId", "id");

-- CreateIndex
CREATE INDEX "AuditEvent_userId_id_idx" ON "AuditEvent"("userId", "id");

-- CreateIndex
CREATE INDEX "AuditEvent_revisionId_idx" ON "AuditEvent"("revisionId");

-- CreateIndex
CREATE INDEX "AuditEvent_actorId_id_idx" ON "AuditEvent"("actorId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Redirect_fromPath_key" ON "Redirect"("fromPath");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Section" ADD CONSTRAINT "Section_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_liveRevisionId_fkey" FOREIGN KEY ("liveRevisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_movedToId_fkey" FOREIGN KEY ("movedToId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_id_headNumber_fkey" FOREIGN KEY ("id", "headNumber") REFERENCES "Revision"("editionId", "number") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED;

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_submittedById_fkey" FOREIGN KEY ("submittedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_returnedById_fkey" FOREIGN KEY ("returnedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_approvedById_fkey" FOREIGN KEY ("approvedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_publishedById_fkey" FOREIGN KEY ("publishedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_reviewedById_fkey" FOREIGN KEY ("reviewedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_savedById_fkey" FOREIGN KEY ("savedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleTag" ADD CONSTRAINT "ArticleTag_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleTag" ADD CONSTRAINT "ArticleTag_tagId_fkey" FOREIGN KEY ("tagId") REFERENCES "Tag"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleSearch" ADD CONSTRAINT "ArticleSearch_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeskEntry" ADD CONSTRAINT "DeskEntry_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeskEntry" ADD CONSTRAINT "DeskEntry_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeskEntry" ADD CONSTRAINT "DeskEntry_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeskEntry" ADD CONSTRAINT "DeskEntry_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Redirect" ADD CONSTRAINT "Redirect_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Setting" ADD CONSTRAINT "Setting_updatedById_fkey" FOREIGN KEY ("updatedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What the schema language cannot say ----------------------------------------------------------------------------

-- An article has at most one open edition and at most one live one.
CREATE UNIQUE INDEX "Edition_one_open" ON "Edition" ("articleId") WHERE "state" IN ('draft', 'submitted', 'approved');
CREATE UNIQUE INDEX "Edition_one_published" ON "Edition" ("articleId") WHERE "state" = 'published';

-- Search reads the small columns of many rows and the words of none: the words lie apart. An index is written in full at each
-- publication, so that no search has to look through what waits to be written.
ALTER TABLE "ArticleSearch" SET (toast_tuple_target = 128);
ALTER INDEX "ArticleSearch_titlePlain_idx" SET (fastupdate = off);
ALTER INDEX "ArticleSearch_titleFold_idx" SET (fastupdate = off);
ALTER INDEX "ArticleSearch_plain_idx" SET (fastupdate = off);
ALTER INDEX "ArticleSearch_fold_idx" SET (fastupdate = off);

-- How many articles match, as far as 'most'. The planner does not know that reading the words of a row is dear, and would
-- read them row by row for a common word.
CREATE FUNCTION count_search(words tsquery, most integer) RETURNS integer LANGUAGE sql STABLE SET enable_seqscan = off SET enable_indexscan = off AS $$
  SELECT count(*)::integer FROM (SELECT 1 FROM "ArticleSearch" WHERE "fold" @@ words LIMIT most) AS found
$$;

-- Published without approval and not yet seen by a second person: what the desk flags.
CREATE INDEX "DeskEntry_needs_review" ON "DeskEntry" ("changedAt" DESC, "articleId" DESC) WHERE "needsReview";

ALTER TABLE "User"
  ADD CONSTRAINT "User_email_form" CHECK ("email" = lower("email") AND "email" LIKE '%_@_%' AND length("email") <= 254),
  ADD CONSTRAINT "User_name_form" CHECK (length(btrim("name")) BETWEEN 1 AND 100);

ALTER TABLE "Session"
  ADD CONSTRAINT "Session_lifetime" CHECK ("expiresAt" > "createdAt" AND "expiresAt" <= "createdAt" + interval '7 days');

ALTER TABLE "Section"
  ADD CONSTRAINT "Section_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND "slug" !~ '(^|-)[0-9]+$' AND length("slug") <= 80),
  ADD CONSTRAINT "Section_name_form" CHECK (length(btrim("name")) BETWEEN 1 AND 100),
  ADD CONSTRAINT "Section_not_own_parent" CHECK ("parentId" <> "id");

ALTER TABLE "Tag"
  ADD CONSTRAINT "Tag_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(btrim("name")) BETWEEN 1 AND 60);

ALTER TABLE "Article"
  ADD CONSTRAINT "Article_published_whole" CHECK (
    "state" = 'unpublished'
    OR ("slug" IS NOT NULL AND "title" IS NOT NULL AND "lead" IS NOT NULL AND "sectionId" IS NOT NULL AND "publishedAt" IS NOT NULL AND "updatedAt" IS NOT NULL AND "liveRevisionId" IS NOT NULL)
  ),
  ADD CONSTRAINT "Article_notice" CHECK (("state" = 'withdrawn') = ("notice" IS NOT NULL)),
  ADD CONSTRAINT "Article_moved" CHECK (("state" = 'moved') = ("movedToId" IS NOT NULL) AND "movedToId" <> "id");

ALTER TABLE "Edition"
  ADD CONSTRAINT "Edition_submitted" CHECK ("state" NOT IN ('submitted', 'approved') OR ("submittedById" IS NOT NULL AND "submittedAt" IS NOT NULL AND "submittedHash" IS NOT NULL)),
  ADD CONSTRAINT "Edition_approved" CHECK ("state" <> 'approved' OR ("approvedById" IS NOT NULL AND "approvedAt" IS NOT NULL AND "approvedHash" IS NOT NULL)),
  ADD CONSTRAINT "Edition_four_eyes" CHECK ("approvedById" <> "submittedById"),
  ADD CONSTRAINT "Edition_published" CHECK (
    "state" NOT IN ('published', 'superseded')
    OR ("publishedById" IS NOT NULL AND "publishedAt" IS NOT NULL AND ("approvedHash" IS NOT NULL OR coalesce(length(btrim("forcedReason")), 0) >= 20))
  ),
  ADD CONSTRAINT "Edition_review" CHECK ("reviewedById" IS NULL OR ("forcedReason" IS NOT NULL AND "reviewedAt" IS NOT NULL AND "reviewedById" <> "publishedById")),
  ADD CONSTRAINT "Edition_return" CHECK (("returnReason" IS NULL) = ("returnedById" IS NULL) AND ("returnReason" IS NULL) = ("returnedAt" IS NULL));

ALTER TABLE "Revision"
  ADD CONSTRAINT "Revision_hash" CHECK ("contentHash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "Revision_number" CHECK ("number" >= 1);

ALTER TABLE "Redirect"
  ADD CONSTRAINT "Redirect_own_paths" CHECK ("fromPath" ~ '^/[^/]' AND "toPath" ~ '^/([^/]|$)' AND "fromPath" <> "toPath");

ALTER TABLE "Setting"
  ADD CONSTRAINT "Setting_one_row" CHECK ("id" = 1);

-- Records are not rewritten: an audit event never changes or goes; a revision never changes (old autosaves may be thinned).
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on "%" is not allowed: its rows are records', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER "AuditEvent_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditEvent" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Revision_immutable" BEFORE UPDATE OR TRUNCATE ON "Revision" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Four eyes, once more where no code can pass it by: who saved a revision of an edition cannot be its approver.
CREATE FUNCTION refuse_own_approval() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Revision" WHERE "editionId" = NEW."id" AND "savedById" = NEW."approvedById") THEN
    RAISE EXCEPTION 'edition %: approver % saved a revision of it', NEW."id", NEW."approvedById" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "Edition_four_eyes" BEFORE UPDATE OF "approvedById" ON "Edition" FOR EACH ROW WHEN (NEW."approvedById" IS NOT NULL) EXECUTE FUNCTION refuse_own_approval();
