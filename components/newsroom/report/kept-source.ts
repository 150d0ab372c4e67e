const key = (userId: number) => `toa-soan.report.${userId}`

/** Keeps what was pasted in this browser until a draft is made of it; storage can be full or forbidden. */
export function keepSource(userId: number, text: string): void {
  try {
    if (text) localStorage.setItem(key(userId), text)
    else localStorage.removeItem(key(userId))
  } catch {
    // What is on the screen stays there.
  }
}

/** What was pasted and has become no draft yet. */
export function keptSource(userId: number): string {
  try {
    return localStorage.getItem(key(userId)) ?? ''
  } catch {
    return ''
  }
}
