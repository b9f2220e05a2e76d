// Frames: what a verb of carrying and the thing it carries come to. The senses are of no language.

/** Carrier, then thing, to the action of the vocabulary. */
const FRAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  send: {
    patrols: 'protect',
    troops: 'deploy',
    ships: 'deploy',
    aircraft: 'deploy',
    weapons: 'arm',
    money: 'fund',
    relief: 'aid',
    trainers: 'train',
    observers: 'monitor',
    delegation: 'consult',
    invitation: 'host',
    oil: 'trade',
  },
  give: {
    troops: 'deploy',
    ships: 'deploy',
    aircraft: 'arm',
    weapons: 'arm',
    money: 'fund',
    relief: 'aid',
    trainers: 'train',
    information: 'share-data',
    facility: 'build',
    oil: 'trade',
  },
  join: {
    troops: 'deploy',
    ships: 'deploy',
    aircraft: 'deploy',
    weapons: 'arm',
    money: 'fund',
    relief: 'aid',
    trainers: 'train',
    observers: 'monitor',
    sanctions: 'sanction',
    document: 'sign',
  },
  impose: { sanctions: 'sanction', tariff: 'sanction' },
  invite: {
    invitation: 'host',
    people: 'host',
    talks: 'host',
    delegation: 'host',
    refugees: 'admit-migrants',
  },
  lift: { tariff: 'trade', sanctions: 'lift-sanctions', enrichment: 'suspend-enrichment' },
  stop: {
    fighting: 'cease-hostilities',
    enrichment: 'suspend-enrichment',
    sanctions: 'lift-sanctions',
    emissions: 'reduce-emissions',
  },
  open: { crossing: 'open-crossing', talks: 'consult' },
  prepare: {
    document: 'prepare-document',
    sanctions: 'sanction',
    troops: 'deploy',
    ships: 'deploy',
    aircraft: 'deploy',
  },
  raise: {
    patrols: 'protect',
    troops: 'deploy',
    money: 'fund',
    relief: 'aid',
    weapons: 'arm',
    sanctions: 'sanction',
    production: 'produce',
    oil: 'produce',
  },
  reduce: {
    emissions: 'reduce-emissions',
    troops: 'withdraw-forces',
    production: 'produce',
    sanctions: 'lift-sanctions',
    tariff: 'trade',
    money: 'fund',
  },
  hold: { talks: 'consult' },
  release: { prisoners: 'release-prisoners', water: 'release-water', money: 'fund' },
  withdraw: {
    troops: 'withdraw-forces',
    ships: 'withdraw-forces',
    aircraft: 'withdraw-forces',
    trainers: 'withdraw-forces',
    observers: 'withdraw-forces',
  },
  receive: {
    refugees: 'admit-migrants',
    wounded: 'host',
    talks: 'host',
    delegation: 'host',
    inspection: 'allow-inspection',
  },
  share: { information: 'share-data', document: 'share-data', prisoners: 'release-prisoners' },
  'hand-over': {
    weapons: 'disarm',
    prisoners: 'release-prisoners',
    relief: 'aid',
    money: 'fund',
  },
  allow: {
    inspection: 'allow-inspection',
    passage: 'transit',
    relief: 'open-crossing',
    crossing: 'open-crossing',
    observers: 'allow-inspection',
  },
  wage: { fighting: 'wage-war' },
  conclude: { document: 'sign' },
  renew: {
    observers: 'monitor',
    sanctions: 'sanction',
    troops: 'deploy',
    crossing: 'open-crossing',
    facility: 'build',
  },
  build: { facility: 'build' },
  buy: { weapons: 'purchase', oil: 'purchase', relief: 'purchase' },
}

/** What a thing promised by itself comes to: "pledged 40 tanks". */
const ALONE: Readonly<Record<string, string>> = {
  troops: 'deploy',
  ships: 'deploy',
  aircraft: 'deploy',
  weapons: 'arm',
  money: 'fund',
  amount: 'fund',
  relief: 'aid',
  trainers: 'train',
  observers: 'monitor',
  sanctions: 'sanction',
  document: 'prepare-document',
  talks: 'consult',
  inspection: 'allow-inspection',
  emissions: 'reduce-emissions',
  refugees: 'admit-migrants',
  prisoners: 'release-prisoners',
  enrichment: 'suspend-enrichment',
  production: 'produce',
}

/** Every action that a carrier can come to. */
export function actionsOf(carrier: string): readonly string[] {
  return Object.values(FRAMES[carrier] ?? {})
}

/**
 * Carriers that only move, widen or carry out the deed that is their object: "increase support".
 */
const TRANSPARENT: ReadonlySet<string> = new Set([
  'give',
  'raise',
  'hold',
  'perform',
  'open',
  'renew',
  'send',
  'prepare',
  'impose',
  'join',
])
/** Carriers that turn the deed that is their object into one not to do: "stop exports". */
const ENDING: ReadonlySet<string> = new Set(['stop', 'lift', 'reduce'])

/** The action of a carrier with a thing; undefined where the two make none. */
export function carry(carrier: string, thing: string): string | undefined {
  return FRAMES[carrier]?.[thing === 'amount' ? 'money' : thing]
}

/** The action of a thing by itself. */
export function actionOfThing(thing: string): string | undefined {
  return ALONE[thing]
}

export function isTransparent(carrier: string): boolean {
  return TRANSPARENT.has(carrier)
}

/** Deeds whose end is an action of its own: "stop the shelling". */
const ENDS: Readonly<Record<string, string>> = {
  'wage-war': 'cease-hostilities',
  sanction: 'lift-sanctions',
}

export function endOf(action: string): string | undefined {
  return ENDS[action]
}

export function isEnding(carrier: string): boolean {
  return ENDING.has(carrier)
}
