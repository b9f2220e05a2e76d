// Who may send a form that changes the register: only our own pages, each form with a token that
// belongs to the browser it was given to, signed with a name.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { getCookie, setCookie } from 'hono/cookie'
import { PageProblem, type WebContext } from './asked.ts'
import { isSameOrigin } from './policy.ts'

const FORM_COOKIE = 'mithaq-form'
const NAME_COOKIE = 'mithaq-name'
const NAME_LENGTH_MAX = 80
const YEAR_SECONDS = 31_536_000
const COOKIE = { httpOnly: true, sameSite: 'Strict', path: '/' } as const

/** What a form carries with it. */
export interface Sender {
  readonly token: string
  /** The name with which this browser signed last, '' where it has not. */
  readonly name: string
}

/** Makes and checks tokens; a new run of the program takes none of the last one's. */
export class Senders {
  readonly #key = randomBytes(32)

  #tokenOf(browser: string): string {
    return createHmac('sha256', this.#key).update(browser).digest('base64url')
  }

  /** Gives the browser of this request a mark of its own, where it has none yet. */
  open(context: WebContext): Sender {
    let browser = getCookie(context, FORM_COOKIE)
    if (browser === undefined) {
      browser = randomBytes(16).toString('base64url')
      setCookie(context, FORM_COOKIE, browser, COOKIE)
    }
    const name = (getCookie(context, NAME_COOKIE) ?? '').slice(0, NAME_LENGTH_MAX)
    return { token: this.#tokenOf(browser), name }
  }

  /** @throws PageProblem 403 for a form of another site */
  refuseForeign(context: WebContext): void {
    if (!isSameOrigin(context.req.raw)) throw new PageProblem('review.foreign', {}, 403)
  }

  /** Whether the form was given to this very browser by this run of the program. */
  isOurs(context: WebContext, token: string): boolean {
    const browser = getCookie(context, FORM_COOKIE)
    if (browser === undefined) return false
    const [given, right] = [Buffer.from(token), Buffer.from(this.#tokenOf(browser))]
    return given.length === right.length && timingSafeEqual(given, right)
  }

  /** Signs the next forms of this browser with the same name. */
  remember(context: WebContext, name: string): void {
    setCookie(context, NAME_COOKIE, name, { ...COOKIE, maxAge: YEAR_SECONDS })
  }
}

/** A name as it is signed: one line, no control signs; '' where nothing is left. */
export function signature(given: string): string {
  const line = given.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').replace(/\s+/gu, ' ')
  return line.trim().slice(0, NAME_LENGTH_MAX).trim()
}
