import { randomBytes } from 'node:crypto'

/**
 * Headers of every answer (OWASP ASVS 4.0.3, V14.4). Scripts run from our own files or with this answer's nonce, which
 * Next reads from the Content-Security-Policy of the request and puts on its own inline scripts.
 * @param options.isDocument for a finished document, which has no inline script
 */
export function securityHeaders(options: { secure: boolean; development: boolean; isDocument?: boolean }): Record<string, string> {
  const nonce = options.isDocument ? '' : ` 'nonce-${randomBytes(16).toString('base64')}'`
  const policy = [
    "default-src 'none'",
    `script-src 'self'${nonce}${options.development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self'${options.development ? " 'unsafe-inline'" : ''}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    // The proofreader of the editor runs beside the page.
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]
  return {
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...(options.secure && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
  }
}
