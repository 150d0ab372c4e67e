-- What was changed in what readers see, in the order of commits: an instance that did not hear of a change catches up from here.
CREATE TABLE "Change" (
    "id" BIGSERIAL NOT NULL,
    "topics" TEXT[],
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Change_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Change_topics" CHECK ("topics" IS NOT NULL AND cardinality("topics") BETWEEN 1 AND 1000)
);

CREATE INDEX "Change_at_idx" ON "Change"("at");
