import { check, type CheckRequest } from './check.ts'

// Runs beside the page: the rules and their word lists are loaded here, once, and never keep a key waiting.
addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => postMessage(check(data)))
