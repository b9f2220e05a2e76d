// The web: pages of board, commitment, source, what-if and paste, made on the server for every
// language.
// Never holds a rule of the field: it shows what the use cases give it, and asks nobody else.
export { createWeb, type Web } from './app.tsx'
export { type Assets, loadAssets } from './asset.ts'
export { type ServeOptions, type Serving, serveWeb } from './serve.ts'
export type { WebSettings } from './shell/asked.ts'
