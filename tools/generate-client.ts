import { buildReader } from './build-reader.ts'
import { generateClient } from './build.ts'

// After `npm ci`, so that every command of the README finds the database client and the names of the reader's files.
generateClient()
await buildReader()
