CREATE TABLE "ArticleReads" (
    "articleId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "reads" INTEGER NOT NULL,

    CONSTRAINT "ArticleReads_pkey" PRIMARY KEY ("articleId","day"),
    CONSTRAINT "ArticleReads_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ArticleReads_some" CHECK ("reads" > 0)
);

CREATE INDEX "ArticleReads_day_idx" ON "ArticleReads"("day");
