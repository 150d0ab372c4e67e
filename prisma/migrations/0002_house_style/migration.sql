CREATE TABLE "HouseStyle" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "toneStyle" TEXT NOT NULL,
    "endMark" TEXT NOT NULL,
    "dash" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedById" INTEGER,

    CONSTRAINT "HouseStyle_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "HouseStyle_updatedById_fkey" FOREIGN KEY ("updatedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "HouseStyle_one_row" CHECK ("id" = 1),
    CONSTRAINT "HouseStyle_known" CHECK ("toneStyle" IN ('old', 'new', 'document') AND "endMark" IN ('keep', 'drop') AND "dash" IN ('hyphen', 'dash', 'any'))
);

-- Decree 30/2020 spells "Ủy ban"; nothing is dropped from a report unless the house says so.
INSERT INTO "HouseStyle" ("toneStyle", "endMark", "dash", "updatedAt") VALUES ('document', 'keep', 'any', CURRENT_TIMESTAMP);

CREATE TABLE "HouseWord" (
    "id" SERIAL NOT NULL,
    "word" TEXT NOT NULL,
    "addedById" INTEGER NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HouseWord_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "HouseWord_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "HouseWord_form" CHECK (char_length("word") BETWEEN 1 AND 60 AND "word" = normalize(lower("word"), NFC))
);

CREATE UNIQUE INDEX "HouseWord_word_key" ON "HouseWord"("word");
