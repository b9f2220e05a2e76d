// Serves the pages over use cases, under the names by which this machine is reached.
import { hostname, networkInterfaces } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { ServeWanted, Serving } from '../cli/index.ts'
import { createWeb, loadAssets, serveWeb } from '../web/index.ts'
import { openLanguages } from './languages.ts'

export async function serve({
  useCases,
  languages: live,
  port,
  host,
  report,
}: ServeWanted): Promise<Serving> {
  const languages = await openLanguages(live)
  const labels = languages.ids.map((id) => languages.labelsOf(id))
  const web = createWeb({
    useCases,
    languages: labels.filter(({ messages }) => messages['web.brand'] !== undefined),
    assets: loadAssets(fileURLToPath(new URL('web', import.meta.url))),
    hosts: namesOf(host),
    report,
    isWritable: isLoopback(host),
  })
  return serveWeb(web, { port, host })
}

/** What other machines can reach takes no decisions from whoever comes along. */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/** A page of another site may point its own name here; only ours are answered. */
function namesOf(host: string): readonly string[] {
  const isEverywhere = host === '0.0.0.0' || host === '::'
  const own = Object.values(networkInterfaces()).flatMap((all) => all ?? [])
  const addresses = own.map(({ address }) => (address.includes(':') ? `[${address}]` : address))
  const named = host.includes(':') ? `[${host}]` : host.toLowerCase()
  return [...LOOPBACK, named, ...(isEverywhere ? [...addresses, hostname().toLowerCase()] : [])]
}
