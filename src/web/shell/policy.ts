// What every answer says to the browser: nothing from elsewhere, no script or style without this
// answer's nonce.
import { randomBytes } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'

export interface Variables {
  readonly nonce: string
}

/** 128 random bits in base64url. */
export function makeNonce(): string {
  return randomBytes(16).toString('base64url')
}

/** The policy of one answer; forms go only to ourselves and nobody may frame a page. */
export function policyOf(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Sets the nonce for the page and the headers after it. */
export const guard: MiddlewareHandler<{ Variables: Variables }> = async (context, next) => {
  const nonce = makeNonce()
  context.set('nonce', nonce)
  await next()
  context.header('Content-Security-Policy', policyOf(nonce))
  context.header('X-Content-Type-Options', 'nosniff')
  context.header('Referrer-Policy', 'same-origin')
  context.header('Cross-Origin-Opener-Policy', 'same-origin')
  context.header('Cross-Origin-Resource-Policy', 'same-origin')
}

/**
 * Refuses a name that is not ours: a page of another site can point its own name at this machine's
 * loopback
 * address, and would then read the register as if it were its own.
 */
export function knowHosts(hosts: readonly string[]): MiddlewareHandler {
  return async (context, next) => {
    const host = (context.req.header('host') ?? '').replace(/:\d+$/, '').toLowerCase()
    if (!hosts.includes(host)) return context.text(`Unknown host: ${host.slice(0, 80)}\n`, 421)
    return next()
  }
}

/** Whether a form was sent from a page of ours; a browser always says where a POST comes from. */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') return false
  const origin = request.headers.get('origin')
  if (origin === null) return site === 'same-origin'
  try {
    return new URL(origin).host === request.headers.get('host')
  } catch {
    return false
  }
}
