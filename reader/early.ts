import { keptAppearance, showAppearance } from './appearance.ts'

// Runs before the first paint, so that no page flashes in another colour or size: the one script that a page waits for.
showAppearance(keptAppearance())
