// The server listens where it says, tells when it cannot, and stops without cutting off an answer.
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { serveWeb, type Web } from '../../src/web/index.ts'

function slowWeb(waitMs: number): Web {
  const web: Web = new Hono()
  web.get('/', (context) => context.text('here'))
  web.get('/slow', async (context) => {
    await new Promise((done) => setTimeout(done, waitMs))
    return context.text('whole')
  })
  return web
}

test('the address names the port that was really taken', async () => {
  const serving = await serveWeb(slowWeb(0), { port: 0 })
  expect(serving.url).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d+$/)
  expect(await (await fetch(serving.url)).text()).toBe('here')
  await serving.stop()
  await expect(fetch(serving.url)).rejects.toThrow()
})

test('a taken port is told by the system’s own code', async () => {
  const serving = await serveWeb(slowWeb(0), { port: 0 })
  const port = Number(new URL(serving.url).port)
  await expect(serveWeb(slowWeb(0), { port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  await serving.stop()
})

test('an answer that has begun is finished before the server stops', async () => {
  const serving = await serveWeb(slowWeb(300), { port: 0 })
  const answer = fetch(`${serving.url}/slow`)
  await new Promise((done) => setTimeout(done, 100))
  const stopped = serving.stop()
  expect(await (await answer).text()).toBe('whole')
  await stopped
})

test('a client that never ends does not hold the server up for good', async () => {
  const serving = await serveWeb(slowWeb(60_000), { port: 0 })
  const answer = fetch(`${serving.url}/slow`).catch(() => 'cut')
  await new Promise((done) => setTimeout(done, 100))
  await serving.stop(200)
  expect(await answer).toBe('cut')
})
