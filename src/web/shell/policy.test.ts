// Only our own pages may send a form, and only our own names are answered.
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { guard, isSameOrigin, knowHosts, policyOf, type Variables } from './policy.ts'

function post(headers: Record<string, string>): Request {
  return new Request('http://127.0.0.1:4180/paste', {
    method: 'POST',
    headers: { host: '127.0.0.1:4180', ...headers },
  })
}

test.each([
  ['a form of our own page', { origin: 'http://127.0.0.1:4180', 'sec-fetch-site': 'same-origin' }],
  ['a browser that tells only the origin', { origin: 'http://127.0.0.1:4180' }],
  ['a browser that tells only the site', { 'sec-fetch-site': 'same-origin' }],
])('%s is taken', (_, headers) => {
  expect(isSameOrigin(post(headers))).toBe(true)
})

test.each([
  ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
  ['another port of this machine', { origin: 'http://127.0.0.1:9999' }],
  [
    'a site that claims our origin',
    { origin: 'http://127.0.0.1:4180', 'sec-fetch-site': 'same-site' },
  ],
  ['a sandboxed page without an origin', { origin: 'null' }],
  ['who does not say where it comes from', {}],
])('%s is refused', (_, headers) => {
  expect(isSameOrigin(post(headers as Record<string, string>))).toBe(false)
})

function smallWeb(): Hono<{ Variables: Variables }> {
  const app = new Hono<{ Variables: Variables }>()
  app.use(knowHosts(['127.0.0.1', '[::1]']))
  app.use(guard)
  app.get('/', (context) => context.text(context.get('nonce')))
  return app
}

test('a name of another site that points at this machine gets nothing', async () => {
  const answer = await smallWeb().request('/', { headers: { host: 'evil.example:4180' } })
  expect(answer.status).toBe(421)
})

test.each(['127.0.0.1:4180', '[::1]:4180', '127.0.0.1'])('%s is answered', async (host) => {
  const answer = await smallWeb().request('/', { headers: { host } })
  expect(answer.status).toBe(200)
})

test('every answer has a nonce of its own, and its policy names that one', async () => {
  const app = smallWeb()
  const nonces = new Set<string>()
  for (let turn = 0; turn < 20; turn++) {
    const answer = await app.request('/', { headers: { host: '127.0.0.1' } })
    const nonce = await answer.text()
    expect(answer.headers.get('content-security-policy')).toBe(policyOf(nonce))
    nonces.add(nonce)
  }
  expect(nonces.size).toBe(20)
})

test('the policy allows nothing inline, nothing evaluated and nothing from elsewhere', () => {
  const policy = policyOf('abc')
  expect(policy).not.toMatch(/unsafe|https?:|\*|data:/)
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'nonce-abc'")
})
