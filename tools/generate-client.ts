import { generateClient } from './build.ts'

// After `npm ci`, so that every command of the README finds the database client.
generateClient()
