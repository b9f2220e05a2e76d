// The name of a party as a reader knows it, which every face shares.
export { type Name, name, nameParty, shorten } from '../../packs/index.ts'
