/** For how many days an article counts as read of late, today included. */
export const recentDays = 7
/** For how many days reads are kept. */
export const keptDays = 31

/** Programs that are no readers, by what they call themselves (a Cubot is a telephone). Those that run scripts at all, for the others never report a read. */
const programs = /(?<!cu)bot(?:\b|[/ ;_-])|crawl|spider|slurp|headless|lighthouse|preview|monitor|scanner|facebookexternalhit|curl|wget|python|java\/|okhttp|go-http|node|axios|phantom|puppeteer|playwright/i

/** Whether who asks is a browser that somebody reads with. */
export const isReader = (userAgent: string): boolean => userAgent.length > 20 && !programs.test(userAgent)

/** What is counted together as one place on the network: the address, or the network of an IPv6 address, of which one household has 2^64. */
export const placeOf = (address: string): string => (address.includes(':') ? address.split(':').slice(0, 4).join(':') : address)
