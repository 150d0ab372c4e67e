import { parentPort } from 'node:worker_threads'
import { type GivenReport, readReport, type ReadingOptions } from './read-report.ts'

/** The thread that reads reports, one after another; read-apart.ts starts it. */
parentPort!.on('message', async ({ given, options }: { given: GivenReport; options: ReadingOptions }) => {
  try {
    parentPort!.postMessage({ outcome: await readReport(given, options) })
  } catch (error) {
    parentPort!.postMessage({ failure: error instanceof Error ? error.stack : String(error) })
  }
})
