// What a party is to do, as a phrase that every face shares.
export { deedOf } from '../../packs/index.ts'
