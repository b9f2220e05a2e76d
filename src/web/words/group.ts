// A group known only by its size, counted in words that every face shares.
export { sizedName } from '../../packs/index.ts'
