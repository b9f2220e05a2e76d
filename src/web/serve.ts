// Listens on the loopback address and stops without cutting off an answer.
import { serve } from '@hono/node-server'
import type { Web } from './app.tsx'

export interface Serving {
  /** "http://127.0.0.1:4180", with the port that was really taken. */
  readonly url: string
  /**
   * Takes no new request, lets running ones end for at most `graceMs`, then closes what is left.
   */
  stop(graceMs?: number): Promise<void>
}

export interface ServeOptions {
  /** 0 takes a free one. */
  readonly port: number
  readonly host?: string
}

/** Starts listening. Rejects with the system's error, such as EADDRINUSE, when it cannot. */
export function serveWeb(web: Web, { port, host = '127.0.0.1' }: ServeOptions): Promise<Serving> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: web.fetch, port, hostname: host }, (address) => {
      server.off('error', reject)
      const shown = host.includes(':') ? `[${host}]` : host
      resolve({ url: `http://${shown}:${address.port}`, stop })
    })
    server.once('error', reject)

    function stop(graceMs = 5_000): Promise<void> {
      return new Promise((done) => {
        const cut = setTimeout(() => closeAll(server, 'closeAllConnections'), graceMs)
        server.close(() => {
          clearTimeout(cut)
          done()
        })
        closeAll(server, 'closeIdleConnections')
      })
    }
  })
}

/** Browsers keep connections open; a server waits for them unless it is told not to. */
function closeAll(server: object, how: 'closeAllConnections' | 'closeIdleConnections'): void {
  const close = (server as Partial<Record<typeof how, () => void>>)[how]
  close?.call(server)
}
