// On what the bench ran: cores, processor, Node, system, and how busy it was with other work.
import { availableParallelism, cpus, loadavg, platform, totalmem } from 'node:os'

const GB = 2 ** 30

export function describeMachine(): string {
  const model = cpus()[0]?.model.trim().replace(/\s+/g, ' ') ?? 'an unknown processor'
  const memory = Math.round(totalmem() / GB)
  const cores = availableParallelism()
  const [load = 0] = loadavg()
  const day = new Date().toISOString().slice(0, 10)
  return (
    `${day}, ${cores} cores of ${model}, ${memory} GB, ${platform()}, Node ${process.version}; ` +
    `load when it began: ${load.toFixed(1)}.`
  )
}
