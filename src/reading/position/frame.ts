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
  lift: {
    tariff: 'trade',
    sanctions: 'lift-sanctions',
    assets: 'lift-sanctions',
    enrichment: 'suspend-enrichment',
  },
  freeze: {
    assets: 'sanction',
    sanctions: 'lift-sanctions',
    enrichment: 'suspend-enrichment',
    fighting: 'cease-hostilities',
  },
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
    facility: 'build',
    crossing: 'build',
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
    water: 'release-water',
  },
  pump: {
    money: 'fund',
    oil: 'produce',
    production: 'produce',
    water: 'release-water',
  },
  reduce: {
    emissions: 'reduce-emissions',
    troops: 'withdraw-forces',
    production: 'produce',
    sanctions: 'lift-sanctions',
    tariff: 'trade',
    money: 'fund',
    oil: 'produce',
    enrichment: 'suspend-enrichment',
  },
  hold: { talks: 'consult' },
  release: {
    prisoners: 'release-prisoners',
    assets: 'lift-sanctions',
    water: 'release-water',
    money: 'fund',
  },
  leave: {
    troops: 'withdraw-forces',
    trainers: 'withdraw-forces',
    observers: 'withdraw-forces',
    prisoners: 'release-prisoners',
  },
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
    weaponry: 'disarm',
    weapons: 'arm',
    aircraft: 'arm',
    ships: 'arm',
    prisoners: 'release-prisoners',
    relief: 'aid',
    money: 'fund',
    enrichment: 'suspend-enrichment',
    information: 'share-data',
  },
  dismantle: {
    weapons: 'disarm',
    troops: 'disarm',
    mines: 'protect',
    enrichment: 'suspend-enrichment',
  },
  clear: { mines: 'protect' },
  allow: {
    inspection: 'allow-inspection',
    passage: 'transit',
    relief: 'open-crossing',
    crossing: 'open-crossing',
    observers: 'allow-inspection',
  },
  wage: { fighting: 'wage-war' },
  conclude: { document: 'sign' },
  return: {
    talks: 'consult',
    refugees: 'admit-migrants',
    prisoners: 'release-prisoners',
    observers: 'monitor',
    sanctions: 'sanction',
  },
  operate: { facility: 'build', crossing: 'open-crossing' },
  renew: {
    talks: 'consult',
    refugees: 'admit-migrants',
    prisoners: 'release-prisoners',
    observers: 'monitor',
    sanctions: 'sanction',
    troops: 'deploy',
    crossing: 'open-crossing',
    facility: 'build',
  },
  close: { emissions: 'reduce-emissions' },
  build: { facility: 'build', crossing: 'build' },
  // Arms sold are arms supplied; what else is sold is traded.
  sell: { weapons: 'arm', aircraft: 'arm', ships: 'arm' },
  buy: { weapons: 'purchase', oil: 'purchase', relief: 'purchase' },
}

/** Things that are of another kind too: "arms" taken together, mines, a mere number of money. */
const KIND: Readonly<Record<string, string>> = {
  amount: 'money',
  assets: 'money',
  weaponry: 'weapons',
  mines: 'weapons',
}

/** What a thing promised by itself comes to: "pledged 40 tanks". */
const ALONE: Readonly<Record<string, string>> = {
  troops: 'deploy',
  ships: 'deploy',
  aircraft: 'deploy',
  weapons: 'arm',
  money: 'fund',
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
  'keep',
])
/** Carriers that turn the deed that is their object into one not to do: "stop exports". */
const ENDING: ReadonlySet<string> = new Set([
  'stop',
  'lift',
  'reduce',
  'close',
  'freeze',
  'pull-out',
])
/** What is no longer done once the flow or use of a thing is ended: "cut the gas". */
const ENDED: Readonly<Record<string, string>> = {
  money: 'fund',
  weapons: 'arm',
  relief: 'aid',
  oil: 'trade',
  information: 'share-data',
  crossing: 'open-crossing',
}

/** What is left by whoever pulls out of it: talks, a treaty. */
const LEFT: ReadonlySet<string> = new Set(['talks', 'document'])

/** The action of a carrier with a thing; undefined where the two make none. */
export function carry(carrier: string, thing: string): string | undefined {
  const frame = FRAMES[carrier]
  return frame?.[thing] ?? frame?.[KIND[thing] ?? '']
}

/** The action of a thing by itself. */
export function actionOfThing(thing: string): string | undefined {
  return ALONE[thing] ?? ALONE[KIND[thing] ?? '']
}

/** The action that is no longer done once a carrier of ending has met a thing. */
export function endedWith(carrier: string, thing: string): string | undefined {
  if (carrier === 'pull-out') return LEFT.has(thing) ? 'participate' : undefined
  return ENDING.has(carrier) ? (ENDED[thing] ?? ENDED[KIND[thing] ?? '']) : undefined
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
